package dev.trustdesk.portal.attachments;

/**
 * An image taken apart and put together again from only what shows it.
 *
 * @param content without comments, places, thumbnails, names of devices, and whatever hung on behind its end
 */
record Picture(byte[] content, int width, int height) {}
