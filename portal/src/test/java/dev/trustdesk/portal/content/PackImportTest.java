package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PostgresTest;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class PackImportTest {

    @Autowired
    private PackImport packImport;

    @Autowired
    private PackFiles files;

    @Autowired
    private DocumentStore store;

    @Test
    void thePackIsImportedOnceAndABrokenFileLeavesTheDatabaseAsItWas() {
        assertThat(packImport.importPack(files.read()))
                .isInstanceOfSatisfying(
                        PackImport.Result.Done.class,
                        done -> assertThat(done.taken()).isGreaterThan(150));
        assertThat(packImport.importPack(files.read())).isEqualTo(new PackImport.Result.Done(0, 0, 0));
        var before = store.all().size();

        var broken = new TreeMap<>(files.read());
        broken.computeIfPresent("faq/ratio.en.md", (path, text) -> text.replace("category: basics", "category: basic"));
        broken.computeIfPresent("faq/snapshot.en.md", (path, text) -> text + "\nOne more line.\n");

        assertThat(packImport.importPack(broken))
                .isInstanceOfSatisfying(
                        PackImport.Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.toString())
                                        .startsWith("content/faq/ratio.en.md:")
                                        .contains("\"basic\" is not one of")));
        assertThat(store.all()).hasSize(before);
        assertThat(packImport.importPack(files.read())).isEqualTo(new PackImport.Result.Done(0, 0, 0));
    }
}
