package dev.trustdesk.portal.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.content.PackDocuments;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
class ExchangesTest {

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private ExchangeTarget target;

    @Autowired
    private AdjustableClock clock;

    @Test
    void everyRowOfThePackHasAllItsCells(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();

        assertThat(exchanges.all(Language.KO)).hasSize(21).allSatisfy(row -> {
            assertThat(row.cells()).extracting(ExchangeCell::capability).containsExactly(Capability.values());
            assertThat(row.cells())
                    .allSatisfy(cell -> assertThat(cell.asOf() != null || cell.status() == CellStatus.UNKNOWN)
                            .isTrue());
        });
        assertThat(exchanges.find("bithumb", Language.KO)).hasValueSatisfying(bithumb -> {
            assertThat(bithumb.row().name().ko()).isEqualTo("빗썸");
            assertThat(bithumb.row().disagreement()).isTrue();
            assertThat(bithumb.terms()).isNotNull();
            assertThat(bithumb.statements())
                    .hasSizeGreaterThan(5)
                    .isSortedAccordingTo((a, b) -> b.date().compareTo(a.date()));
            assertThat(bithumb.changes()).hasSize(5);
        });
    }

    @Test
    void theFirstImportOfAnExchangeIsTheBeginningOfItsHistory() {
        target.accept(exchange("suspended"));

        assertThat(exchanges.find("agora", Language.EN).orElseThrow().changes())
                .hasSize(5)
                .allSatisfy(change -> assertThat(change.was()).isNull());
    }

    @Test
    void onlyACellThatSaysSomethingElseIsAddedToTheHistory() {
        target.accept(exchange("suspended"));
        clock.advance(Duration.ofHours(1));
        target.accept(exchange("supported"));

        var detail = exchanges.find("agora", Language.EN).orElseThrow();

        assertThat(detail.row().cell(Capability.DEPOSITS).status()).isEqualTo(CellStatus.SUPPORTED);
        assertThat(detail.changes()).hasSize(6).first().satisfies(change -> {
            assertThat(change.capability()).isEqualTo(Capability.DEPOSITS);
            assertThat(change.was()).isEqualTo(CellStatus.SUSPENDED);
            assertThat(change.became()).isEqualTo(CellStatus.SUPPORTED);
            assertThat(change.at()).isEqualTo(clock.instant());
        });
        assertThat(detail.statements()).hasSize(1);
        assertThat(exchanges.newestChanges(1)).containsExactly(detail.changes().getFirst());
    }

    @Test
    void anExchangeThatLeftThePackIsHiddenAndKeepsItsHistory() {
        target.accept(exchange("suspended"));
        target.removed("exchange.agora", "all");

        assertThat(exchanges.find("agora", Language.EN)).isEmpty();
        assertThat(exchanges.all(Language.EN)).isEmpty();

        target.accept(exchange("suspended"));

        assertThat(exchanges.find("agora", Language.EN).orElseThrow().changes()).hasSize(5);
    }

    @Test
    void aMissingCellIsRefusedBecauseSilenceWouldLookLikeAnAnswer() {
        var document =
                PackDocuments.read("exchanges/agora.yaml", yaml("suspended").replaceAll("(?m)^  swap:.*\\R", ""));

        assertThatThrownBy(() -> target.accept(document)).hasMessageContaining("\"swap\" is missing");
    }

    private static PackDocument exchange(String deposits) {
        return PackDocuments.read("exchanges/agora.yaml", yaml(deposits));
    }

    private static String yaml(String deposits) {
        return """
                id: exchange.agora
                name: { en: Agora, ko: 아고라 }
                order: 10
                korean: false
                cells:
                  deposits: { status: %s, as_of: 2025-11-17, sources: [] }
                  withdrawals: { status: unknown }
                  trading: { status: unknown }
                  migration: { status: unknown }
                  swap: { status: unknown }
                unverified: { en: Nobody looked., ko: 확인되지 않았습니다. }
                as_of: 2026-01-15
                confidence: C
                sources: []
                statements:
                  - { date: 2025-12-24, by: exchange, confidence: C, sources: [], text: { en: Yes., ko: 예. } }
                """.formatted(deposits);
    }
}
