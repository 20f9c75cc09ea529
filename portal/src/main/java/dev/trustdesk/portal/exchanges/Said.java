package dev.trustdesk.portal.exchanges;

/** What one side says of a cell, with its own words. */
public record Said(CellStatus status, Passage passage) {}
