package dev.trustdesk.portal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
class OnboardingGuideTest {

    @Autowired
    private OnboardingGuide guide;

    @Autowired
    private ContentTarget stepTarget;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void theStepsLeadFromOneToTheNext() {
        var steps = guide.steps(Language.KO);

        assertThat(steps).extracting("slug").startsWith("prerequisites").hasSize(6);
        assertThat(guide.find("prerequisites", Language.KO)).hasValueSatisfying(first -> {
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.previous()).isNull();
            assertThat(first.next()).isEqualTo(steps.get(1));
        });
        assertThat(guide.find(steps.getLast().slug(), Language.EN)).hasValueSatisfying(last -> {
            assertThat(last.next()).isNull();
            assertThat(last.number()).isEqualTo(last.of());
        });
        assertThat(guide.find("nothing-here", Language.EN)).isEmpty();
    }

    @Test
    void aStepWithoutAKoreanTextIsShownInEnglish() {
        stepTarget.removed("step.run", "ko");

        var step = guide.find("run", Language.KO).orElseThrow();

        assertThat(step.page().isFallbackFor(Language.KO)).isTrue();
        assertThat(guide.steps(Language.KO)).hasSize(6);
    }
}
