import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates an empty PostgreSQL and writes jOOQ's classes for what came out, one package per schema. Does nothing when neither a
 * migration nor this file changed. Run by Maven as a single source file: {@code java GenerateTables.java MIGRATIONS TARGET}.
 */
class GenerateTables {

    /** The schemas that have a store; Quartz reads its own tables itself. */
    private static final List<String> SCHEMAS = List.of(
            "platform", "identity", "content", "notifications", "trust", "faq", "exchanges", "updates", "onboarding", "sla", "support", "help", "desk", "attachments", "transfer", "reporting", "alarms",
            "subscriptions");

    public static void main(String[] arguments) throws Exception {
        var migrations = Path.of(arguments[0]);
        var target = Path.of(arguments[1]);
        var stamp = target.resolveSibling("jooq.stamp");
        var source = Path.of(System.getProperty("jdk.launcher.sourcefile", "src/codegen/GenerateTables.java"));
        var fingerprint = fingerprint(migrations, source);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            System.out.println("Tables unchanged: nothing to generate.");
            return;
        }
        try (var postgres = EmbeddedPostgres.start();
                var connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create role trustdesk_app");
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .placeholders(Map.of("app", "trustdesk_app"))
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres"), target));
        }
        Files.writeString(stamp, fingerprint);
    }

    private static Configuration configuration(String url, Path target) {
        return new Configuration()
                .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withSchemata(SCHEMAS.stream()
                                        .map(name -> new SchemaMappingType().withInputSchema(name))
                                        .toList())
                                .withIncludeRoutines(false)
                                .withIncludeDomains(false)
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("(?i:timestamp\\ with\\ time\\ zone)")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withImplicitJoinPathsToMany(false)
                                .withGlobalCatalogReferences(false))
                        .withTarget(new Target().withPackageName("dev.trustdesk.db").withDirectory(target.toString())));
    }

    private static String fingerprint(Path migrations, Path source) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.exists(source) ? Files.readAllBytes(source) : new byte[0]);
        try (var files = Files.list(migrations)) {
            for (var file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(read(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
