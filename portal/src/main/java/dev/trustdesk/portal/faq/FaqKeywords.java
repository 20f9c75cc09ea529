package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.Language;
import java.util.List;

/** Words that people look for an answer by and that it does not use: other names, slips of the finger. Readers do not see them. */
public record FaqKeywords(List<String> en, List<String> ko) {

    public static final int MOST = 40;
    public static final int LONGEST = 60;
    public static final FaqKeywords NONE = new FaqKeywords(List.of(), List.of());

    public FaqKeywords {
        en = cleaned(en);
        ko = cleaned(ko);
    }

    public List<String> in(Language language) {
        return language == Language.KO ? ko : en;
    }

    private static List<String> cleaned(List<String> words) {
        return words.stream()
                .map(InboundText::cleaned)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
