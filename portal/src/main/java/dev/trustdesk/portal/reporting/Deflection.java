package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.faq.FaqReference;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what answers save: how often they were suggested, how often one solved the question, and what readers of an answer say. Only
 * numbers by day, language and answer; each is counted once per form.
 */
@Service
public class Deflection {

    private static final int MOST_AT_ONCE = 10;

    private final DeflectionStore store;
    private final FaqReferences faq;
    private final Clock clock;

    Deflection(DeflectionStore store, FaqReferences faq, Clock clock) {
        this.store = store;
        this.faq = faq;
        this.clock = clock;
    }

    /** Answers stand beside a question that somebody is writing. What is no form or no answer is not counted. */
    @OpenToEveryone
    @Transactional
    public void suggested(String formKey, Language language, List<String> slugs) {
        var entries = slugs.stream()
                .limit(MOST_AT_ONCE)
                .flatMap(slug -> entry(slug, language).stream())
                .toList();
        if (!FormMarks.isKey(formKey) || entries.isEmpty()) {
            return;
        }
        var today = today();
        if (store.first(FormMarks.shown(formKey), today)) {
            store.formSuggested(today, language);
        }
        for (var entry : entries) {
            if (store.first(FormMarks.suggested(formKey, entry), today)) {
                store.suggested(today, language, entry);
            }
        }
    }

    /** An answer has solved the question of whoever was writing. False for what is no form or no answer. */
    @OpenToEveryone
    @Transactional
    public boolean solved(String formKey, Language language, String slug) {
        var entry = entry(slug, language);
        if (!FormMarks.isKey(formKey) || entry.isEmpty()) {
            return false;
        }
        var today = today();
        if (store.first(FormMarks.solved(formKey, entry.get()), today)) {
            store.solved(today, language, entry.get(), 1);
            store.formSolved(today, language, 1);
        }
        return true;
    }

    /** It has not, after all: whoever pressed it goes on writing. */
    @OpenToEveryone
    @Transactional
    public void takeBack(String formKey, Language language, String slug) {
        entry(slug, language)
                .flatMap(entry -> store.forget(FormMarks.solved(formKey, entry)).map(day -> new Counted(day, entry)))
                .ifPresent(counted -> {
                    store.solved(counted.day(), language, counted.entry(), -1);
                    store.formSolved(counted.day(), language, -1);
                });
    }

    private record Counted(LocalDate day, String entry) {}

    /** A form became a ticket; counted if answers had been suggested in it. */
    @OpenToEveryone
    @Transactional
    public void sent(String formKey, Language language) {
        var today = today();
        if (store.isCounted(FormMarks.shown(formKey)) && store.first(FormMarks.sent(formKey), today)) {
            store.formSent(today, language);
        }
    }

    /** What a reader says of an answer on its page. False if there is no such answer. */
    @OpenToEveryone
    @Transactional
    public boolean vote(Language language, String slug, boolean helped) {
        var entry = entry(slug, language);
        entry.ifPresent(id -> store.voted(today(), language, id, helped));
        return entry.isPresent();
    }

    private Optional<String> entry(String slug, Language language) {
        return faq.at(slug, language).map(FaqReference::id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ReportWeek.ZONE);
    }
}
