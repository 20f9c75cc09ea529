package dev.trustdesk.portal.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.content.PackDocuments;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsTopic;
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
    private News news;

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
            assertThat(bithumb.row().cell(Capability.TERMS).note()).isNotNull();
            assertThat(bithumb.row().cell(Capability.ANNOUNCEMENT).status()).isEqualTo(CellStatus.RELAYED);
            assertThat(bithumb.row().verification()).isNull();
            assertThat(bithumb.statements())
                    .hasSizeGreaterThan(5)
                    .isSortedAccordingTo((a, b) -> b.date().compareTo(a.date()));
            assertThat(bithumb.history())
                    .singleElement()
                    .satisfies(recorded -> assertThat(recorded.differences()).hasSize(7));
        });
    }

    @Test
    void whatIsReadOfAllAtOnceIsWhatIsReadOfEach(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        target.accept(exchange("suspended"));
        clock.advance(Duration.ofHours(1));
        target.accept(exchange("supported"));

        assertThat(exchanges.inFull(Language.KO))
                .hasSize(22)
                .allSatisfy(row -> assertThat(exchanges.find(row.row().slug(), Language.KO))
                        .get()
                        .usingRecursiveComparison()
                        .isEqualTo(row));
    }

    @Test
    void theFirstImportOfAnExchangeIsTheBeginningOfItsHistoryAndNoNews() {
        target.accept(exchange("suspended"));

        assertThat(found().history()).singleElement().satisfies(recorded -> {
            assertThat(recorded.deed()).isEqualTo(Deed.RECORDED);
            assertThat(recorded.differences())
                    .hasSize(7)
                    .allSatisfy(first -> assertThat(first.was()).isNull());
        });
        assertThat(news.latest(NewsTopic.EXCHANGE, "agora", 9)).isEmpty();
    }

    @Test
    void onlyWhatSaysSomethingElseIsAddedToTheHistoryAndTold() {
        target.accept(exchange("suspended"));
        clock.advance(Duration.ofHours(1));
        target.accept(exchange("supported"));
        target.accept(exchange("supported"));

        var detail = found();
        assertThat(detail.row().cell(Capability.DEPOSITS).status()).isEqualTo(CellStatus.SUPPORTED);
        assertThat(detail.history()).hasSize(2).first().satisfies(change -> {
            assertThat(change.deed()).isEqualTo(Deed.IMPORTED);
            assertThat(change.at()).isEqualTo(clock.instant());
            assertThat(change.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.capability()).isEqualTo(Capability.DEPOSITS);
                assertThat(difference.statusBefore()).contains(CellStatus.SUSPENDED);
                assertThat(difference.statusNow()).contains(CellStatus.SUPPORTED);
            });
        });
        assertThat(detail.statements()).hasSize(1);
        assertThat(news.latest(NewsTopic.EXCHANGE, "agora", 9)).singleElement().satisfies(item -> {
            assertThat(item.title().en()).isEqualTo("Agora: Deposits: Suspended → Supported");
            assertThat(item.title().ko()).isEqualTo("아고라: 입금: 중단 → 지원");
            assertThat(item.path()).isEqualTo("/exchanges/agora");
        });
    }

    @Test
    void anExchangeThatLeftThePackIsHiddenAndKeepsItsHistory() {
        target.accept(exchange("suspended"));
        target.removed("exchange.agora", "all");

        assertThat(exchanges.find("agora", Language.EN)).isEmpty();
        assertThat(exchanges.all(Language.EN)).isEmpty();

        target.accept(exchange("suspended"));

        assertThat(found().history())
                .extracting(Revision::deed)
                .containsExactly(Deed.SHOWN, Deed.HIDDEN, Deed.RECORDED);
    }

    @Test
    void aKnownStatusOfThePackNeedsEvidence() {
        var document = PackDocuments.read(
                "exchanges/agora.yaml",
                yaml("suspended").replace("as_of: 2025-11-17, sources: [a]", "as_of: 2025-11-17"));

        assertThatThrownBy(() -> target.accept(document)).hasMessageContaining("\"sources\" or \"evidence\"");
    }

    @Test
    void theAnnouncementOfThePackIsWhatTheExchangeSaidLast() {
        target.accept(exchange("suspended"));

        var announcement = found().row().cell(Capability.ANNOUNCEMENT);

        assertThat(announcement.status()).isEqualTo(CellStatus.RELAYED);
        assertThat(announcement.asOf()).isEqualTo("2025-12-24");
        assertThat(found().row().cell(Capability.TERMS).status()).isEqualTo(CellStatus.UNKNOWN);
    }

    @Test
    void aMissingCellIsRefusedBecauseSilenceWouldLookLikeAnAnswer() {
        var document =
                PackDocuments.read("exchanges/agora.yaml", yaml("suspended").replaceAll("(?m)^  swap:.*\\R", ""));

        assertThatThrownBy(() -> target.accept(document)).hasMessageContaining("\"swap\" is missing");
    }

    private ExchangeDetail found() {
        return exchanges.find("agora", Language.EN).orElseThrow();
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
                  deposits: { status: %s, as_of: 2025-11-17, sources: [a] }
                  withdrawals: { status: unknown }
                  trading: { status: unknown }
                  migration: { status: unknown }
                  swap: { status: unknown }
                unverified: { en: Nobody looked., ko: 확인되지 않았습니다. }
                as_of: 2026-01-15
                confidence: C
                sources: []
                statements:
                  - { date: 2025-12-24, by: exchange, confidence: C, sources: [a], text: { en: Yes., ko: 예. } }
                """.formatted(deposits);
    }
}
