package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Language;
import java.util.Map;

/** Names what news of a topic is about, for those who want to be told of some of it only. Given by the feature that tells it. */
public interface NewsSubjects {

    NewsTopic topic();

    /** The subjects that there are now, by how news calls them, in their order. */
    Map<String, String> names(Language language);
}
