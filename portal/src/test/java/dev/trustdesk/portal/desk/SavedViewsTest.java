package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class SavedViewsTest {

    private final SavedViews views;
    private final OldDeskRecords old;
    private final AdjustableClock clock;

    SavedViewsTest(@Autowired SavedViews views, @Autowired OldDeskRecords old, @Autowired AdjustableClock clock) {
        this.views = views;
        this.old = old;
        this.clock = clock;
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "one@desk.example")
    void aViewKeepsItsAddressUnderANameThatCanBeChanged() {
        var id = save("Korean wallets", "view=unanswered&language=ko", false);

        views.rename(id, "  지갑 ");
        views.replace(id, "view=all");

        assertThat(views.mine()).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("지갑");
            assertThat(view.address()).isEqualTo("view=all");
        });
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "two@desk.example")
    void viewsStandInTheOrderThatTheirOwnerGivesThem() {
        save("A", "view=all", false);
        save("B", "view=all", false);
        var last = save("C", "view=all", false);

        views.moveUp(last);
        views.moveUp(last);
        views.moveUp(last);

        assertThat(views.mine()).extracting(SavedView::name).containsExactly("C", "A", "B");
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "three@desk.example")
    void aDeletedViewCanBeBroughtBackForADay() {
        var id = save("A", "view=all", false);

        views.delete(id);
        assertThat(views.mine()).isEmpty();
        assertThat(views.rename(id, "B")).isEqualTo(new SavedViewResult.Refused("desk.saved.gone"));
        assertThat(views.restore(id)).isEqualTo(new SavedViewResult.Done(id));
        assertThat(views.mine()).hasSize(1);

        views.delete(id);
        old.forgetOld(clock.instant().plus(Duration.ofHours(25)));
        assertThat(views.restore(id)).isEqualTo(new SavedViewResult.Refused("desk.saved.gone"));
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "four@desk.example")
    void onlyLeadsShare() {
        assertThat(views.mayShare()).isFalse();
        assertThat(views.save("A", "view=all", true)).isEqualTo(new SavedViewResult.Refused("desk.saved.leads_share"));
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "five@desk.example")
    void aNameIsNeededAndASecretIsNone() {
        assertThat(views.save(" ", "view=all", false))
                .isEqualTo(new SavedViewResult.Refused("desk.saved.name_missing"));
        assertThat(views.save("x".repeat(61), "view=all", false))
                .isEqualTo(new SavedViewResult.Refused("desk.saved.name_too_long"));
        assertThat(views.save("sk-ant-api03-AbCdEfGh1234567890", "view=all", false))
                .isEqualTo(new SavedViewResult.Refused("desk.saved.name_secret"));
        assertThat(views.mine()).isEmpty();
    }

    private SavedViewId save(String name, String address, boolean shared) {
        return ((SavedViewResult.Done) views.save(name, address, shared)).id();
    }
}
