package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trustdesk.portal.content.PackImport.Result;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class PackImportTest {

    @Autowired
    private PackImport packImport;

    @Autowired
    private PackFiles files;

    @Autowired
    private FactSource facts;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void thePackIsImported() {
        assertThat(packImport.importPack(files.read())).isInstanceOf(Result.Done.class);
    }

    @Test
    void aSecondImportTakesNothing() {
        assertThat(packImport.importPack(files.read())).isEqualTo(new Result.Done(0, 0, 0));
    }

    @Test
    void aBrokenFileLeavesTheDatabaseAsItWasAndSaysWhere() {
        var broken = changed("faq/ratio.en.md", text -> text.replace("category: basics", "category: nonsense"));
        broken.compute("faq/snapshot.en.md", (path, text) -> text + "\n\nOne more sentence.");

        var result = packImport.importPack(broken);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("faq/ratio.en.md");
                                    assertThat(problem.line()).isEqualTo(5);
                                    assertThat(problem.reason()).contains("nonsense");
                                }));
        assertThat(db.fetchCount(dev.trustdesk.db.faq.tables.Revision.REVISION)).isEqualTo(74);
    }

    @Test
    void aFactWhoseValueDoesNotFitItsKindIsRefused() {
        var result = packImport.importPack(changed("facts.yaml", text -> text.replace("value: \"1:6\"", "value: six")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().reason())
                                .contains("ratio"));
        // Facts are told of a change when it is announced, which is after the import that every test begins with.
        await().untilAsserted(() -> assertThat(facts.fact("migration.ratio", Language.EN))
                .get()
                .returns("1 AI16Z = 6 elizaOS", FactSource.FactText::plain));
    }

    @Test
    void whatTheDatabaseRefusesIsReportedWithItsFile() {
        var pack = changed("faq/ratio.en.md", UnaryOperator.identity());
        var english = pack.remove("faq/ratio.en.md");
        var korean = pack.remove("faq/ratio.ko.md");
        // The other files link to "faq:ratio", so the address stays and only the id clashes.
        pack.put("faq/ratio.en.md", english.replace("id: faq.ratio", "id: faq.other"));
        pack.put("faq/ratio.ko.md", korean.replace("id: faq.ratio", "id: faq.other"));

        var result = packImport.importPack(pack);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .first()
                                .satisfies(problem -> assertThat(problem.path()).startsWith("faq/ratio.")));
    }

    private SortedMap<String, String> changed(String path, UnaryOperator<String> change) {
        var pack = new TreeMap<>(files.read());
        pack.computeIfPresent(path, (ignored, text) -> change.apply(text));
        return pack;
    }
}
