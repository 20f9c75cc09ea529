package dev.trustdesk.portal.onboarding;

import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The guide that leads somebody new to a running agent, step by step. */
@Service
public class OnboardingGuide {

    private final StepStore store;
    private final Pages pages;

    OnboardingGuide(StepStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** In their order; in the other language where the reader's is missing. */
    @OpenToEveryone
    public List<Page> steps(Language language) {
        return store.all(language).stream()
                .map(step -> pages.page(step, language))
                .toList();
    }

    @OpenToEveryone
    public Optional<OnboardingStep> find(String slug, Language language) {
        var steps = steps(language);
        for (var at = 0; at < steps.size(); at++) {
            if (steps.get(at).slug().equals(slug)) {
                return Optional.of(new OnboardingStep(
                        at + 1,
                        steps.size(),
                        steps.get(at),
                        at > 0 ? steps.get(at - 1) : null,
                        at + 1 < steps.size() ? steps.get(at + 1) : null));
            }
        }
        return Optional.empty();
    }
}
