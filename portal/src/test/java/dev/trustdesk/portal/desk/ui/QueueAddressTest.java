package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueSort;
import dev.trustdesk.portal.support.QueueView;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueueAddressTest {

    static Stream<QueueScene> scenes() {
        var somebody = new AccountId(UUID.randomUUID());
        return Stream.of(
                QueueScene.of(QueueView.DUE_SOON),
                QueueScene.of(QueueView.ALL)
                        .with(new QueueFilter(
                                QueueView.ALL, Category.LIQUIDITY, Language.KO, somebody, false, "빗썸 & co", true))
                        .with(QueueSort.NEWEST),
                QueueScene.of(QueueView.ALL)
                        .with(new QueueFilter(QueueView.OVERDUE, null, null, null, true, null, false))
                        .with(Set.of(QueueColumn.LANGUAGE, QueueColumn.EXCHANGE)),
                QueueScene.of(QueueView.MINE).with(Set.of()));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void whatIsWrittenIsRead(QueueScene scene) {
        var written = QueueAddress.write(scene).getQueryString();

        assertThat(QueueAddress.read(QueryParameters.fromString(written))).isEqualTo(scene);
    }

    @Test
    void whatMakesNoSenseIsLeftOut() {
        var nonsense = QueryParameters.simple(Map.of(
                "view",
                "secrets",
                "category",
                "x",
                "assignee",
                "'",
                "samples",
                "?",
                "sort",
                "up",
                "columns",
                "due? all"));

        assertThat(QueueAddress.read(nonsense))
                .isEqualTo(QueueScene.of(QueueView.UNANSWERED).with(Set.<QueueColumn>of()));
    }

    @Test
    void aSecretPastedIntoTheExchangeFieldStaysOutOfTheAddress() {
        assertThat(QueueAddress.exchange("sk-ant-api03-AbCdEfGh1234567890")).isEmpty();
        assertThat(QueueAddress.exchange("legal winner thank year wave sausage worth useful legal winner thank yellow"))
                .isEmpty();
        assertThat(QueueAddress.exchange(" Bithumb ")).isEqualTo("Bithumb");
    }
}
