package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.TestDatabase;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.trust.IncidentDraft;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentId;
import dev.trustdesk.portal.trust.IncidentSeverity;
import dev.trustdesk.portal.trust.IncidentStage;
import dev.trustdesk.portal.trust.IncidentText;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.trust.TellResult;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostId;
import dev.trustdesk.portal.updates.PostText;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.SaveResult;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/**
 * Every public method of every service that takes a text from people, found by itself: each text that it takes is a secret in turn,
 * and afterwards no table, no log and no answer may hold any of it. A method that is added later is tried without being named here.
 */
@PostgresTest
@WithAccount({Role.MEMBER, Role.SUPPORT, Role.LEAD, Role.MAINTAINER, Role.ADMINISTRATOR})
@ExtendWith(OutputCaptureExtension.class)
class EveryTextIsGuardedTest {

    private static final Map<String, String> SECRETS = Map.of(
            "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong", "zoo zoo",
            "ZOO, ZOO, ZOO, ZOO, ZOO, ZOO, ZOO, ZOO, ZOO, ZOO, ZOO, VOTE", "zoo, zoo",
            "힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏", "힘껏",
            "sk-proj-Qx71mNb2Lk93Jv84Hg65Fd", "Qx71mNb2",
            "private key: 7f3b9c41d2e8a605947f3b9c41d2e8a605947f3b9c41d2e8a605947f3b9c41d2", "7f3b9c41d2e8");

    /** That these keep what they are given shows that the trial reaches the tables at all. */
    private static final Set<String> KEEPERS = Set.of(
            "HelpRequests.submit",
            "HelpRequests.followUp",
            "Tickets.reply",
            "Tickets.note",
            "Accounts.rename",
            "AccountAdministration.create",
            "Macros.save",
            "FakeReports.report",
            "IncidentDrafts.keep",
            "IncidentEditing.tell",
            "Posts.create",
            "Posts.save");

    /** These show whoever typed it what they typed, nobody else, and keep nothing. */
    private static final Set<String> ECHOES = Set.of(
            "Posts.preview",
            "Claims.newFact",
            "Claims.newOfficial",
            "Claims.written",
            "FaqEditing.preview",
            "IncidentEditing.preview",
            "MatrixEditing.preview",
            "FakeReports.preview",
            "Macros.preview",
            "CannedAnswers.textFor",
            "TicketQueue.counts");

    /** Longer than the longest text that may be kept, a post. */
    private static final String OVERSIZED = "much".repeat(15_000);

    private static final Map<String, String> BROKEN = Map.of(
            "a zero", "a\u0000b",
            "half a pair", "a\ud800b",
            "damaged", "a\uFFFDb",
            "turned around", "a\u202eb",
            "zero width", "a\u200bb",
            "oversized", OVERSIZED);

    /** What the database says of a text that should not have come so far. */
    private static final Pattern DATABASE =
            Pattern.compile("invalid byte sequence|value too long|check constraint|index row size|Unicode escape");

    /** Takes what it has handed out itself, and nothing that anybody types. */
    private static final Set<String> NOT_TYPED = Set.of("Gaps.ticketsOf");

    private static final String HARMLESS = "Marigold";

    /** Methods for which this test cannot make what they take. */
    private static final Set<String> NOT_TRIED = new TreeSet<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    @Test
    void noServiceKeepsOrTellsASecret(CapturedOutput output) throws Exception {
        var told = new ArrayList<String>();
        var tried = 0;
        for (var secret : SECRETS.entrySet()) {
            for (var method : methods()) {
                for (var slot = 0; slot < new Attempt(method, -1, "").texts(); slot++) {
                    var answer = new Attempt(method, slot, secret.getKey()).run();
                    tried++;
                    if (!ECHOES.contains(name(method))
                            && answer.toLowerCase(java.util.Locale.ROOT).contains(secret.getValue())) {
                        told.add(name(method) + ", text " + slot + ": " + answer);
                    }
                }
            }
            assertThat(tablesWith(secret.getValue())).as(secret.getKey()).isEmpty();
            assertThat(output.getAll()).doesNotContainIgnoringCase(secret.getValue());
        }
        assertThat(tried).isGreaterThan(100);
        assertThat(told).isEmpty();
    }

    @Test
    void theSameTrialWithAHarmlessWordReachesTheTables() throws Exception {
        var keepers = new TreeSet<String>();
        var attempts = 0;
        for (var method : methods()) {
            for (var slot = 0; slot < new Attempt(method, -1, "").texts(); slot++) {
                var word = HARMLESS + (1000 + attempts++);
                new Attempt(method, slot, word).run();
                // A look into all tables takes longer than a hundred attempts.
                if (KEEPERS.contains(name(method)) && !tablesWith(word).isEmpty()) {
                    keepers.add(name(method));
                }
            }
        }
        System.out.println("Not tried: " + NOT_TRIED);
        assertThat(keepers).isEqualTo(KEEPERS);
    }

    /**
     * Text of every broken kind, in every place: no service falls over it, and what is kept is fit to be read. What a service makes of
     * each kind is tested where it stands; here only that none forgets to look.
     */
    @Test
    void noServiceBreaksOnABrokenTextOrKeepsIt() throws Exception {
        var broken = new ArrayList<String>();
        for (var method : methods()) {
            for (var slot = 0; slot < new Attempt(method, -1, "").texts(); slot++) {
                for (var text : BROKEN.entrySet()) {
                    var answer = new Attempt(method, slot, text.getValue()).run();
                    if (DATABASE.matcher(answer).find() && !NOT_TYPED.contains(name(method))) {
                        broken.add(name(method) + ", text " + slot + ", " + text.getKey());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(tablesWith("\u202e")).as("turned around").isEmpty();
        assertThat(tablesWith("\u200b")).as("invisible").isEmpty();
        assertThat(tablesWith("\uFFFD")).as("damaged").isEmpty();
        assertThat(tablesWith(OVERSIZED)).as("oversized").isEmpty();
    }

    private List<Method> methods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith("dev.trustdesk"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !AnnotatedElementUtils.hasAnnotation(method, SystemOnly.class))
                .filter(method -> !AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), SystemOnly.class))
                .filter(method -> !name(method).startsWith("PastTickets.")) // plants the samples that we ship
                .filter(method -> new Attempt(method, -1, "").texts() > 0)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Tables in which any column of any row holds the word, in whatever type. */
    private List<String> tablesWith(String word) throws SQLException {
        var found = new ArrayList<String>();
        String url;
        try (var connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        try (var connection = TestDatabase.asOwner(url);
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')\
                """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(30);
            for (var table : tables) {
                try (var query = connection.prepareStatement(
                        "select exists (select 1 from " + table + " r where normalize(r::text, nfc) ilike ?)")) {
                    query.setString(1, "%" + word + "%");
                    try (var rows = query.executeQuery()) {
                        rows.next();
                        if (rows.getBoolean(1)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** One call of a method with what makes sense to it, and a certain text in one place. */
    private final class Attempt {

        private final Method method;
        private final int slot;
        private final String text;
        private int seen;
        private Optional<TicketId> ticket = Optional.empty();
        private Optional<Post> post = Optional.empty();
        private Optional<KeptIncident> incident = Optional.empty();
        private Optional<UUID> further = Optional.empty();
        private String token = "";

        Attempt(Method method, int slot, String text) {
            this.method = method;
            this.slot = slot;
            this.text = text;
        }

        /** How many texts the method takes. */
        int texts() {
            return Arrays.stream(method.getGenericParameterTypes())
                    .mapToInt(EveryTextIsGuardedTest::slots)
                    .sum();
        }

        /** What the caller is told: the answer, or the whole of the exception. */
        String run() throws Exception {
            prepare();
            var arguments = new ArrayList<Object>();
            try {
                for (var parameter : method.getParameters()) {
                    arguments.add(value(parameter.getParameterizedType(), parameter.getName()));
                }
            } catch (InvocationTargetException e) {
                NOT_TRIED.add(name(method));
                return "";
            }
            try {
                return String.valueOf(method.invoke(context.getBean(method.getDeclaringClass()), arguments.toArray()));
            } catch (InvocationTargetException e) {
                var written = new StringWriter();
                e.getCause().printStackTrace(new PrintWriter(written));
                return written.toString();
            }
        }

        private void prepare() {
            var types = List.of(method.getParameterTypes());
            var named = Arrays.stream(method.getParameters())
                    .anyMatch(p -> p.getName().equals("token"));
            if (types.contains(TicketId.class) || named) {
                ask();
                further = types.contains(UUID.class) ? Optional.of(furtherMessage()) : Optional.empty();
            }
            if (types.contains(IncidentId.class)) {
                incident = Optional.of(openIncident());
            }
            if (types.contains(PostId.class)) {
                var blank = new PostText("Title", "", "");
                var saved = context.getBean(Posts.class).create(new PostDraft(blank, blank, null));
                post = Optional.of(((SaveResult.Saved) saved).post());
            }
        }

        private KeptIncident openIncident() {
            var text = new IncidentText("Title", "All of it", "Wait.", "Nothing is known.");
            var draft = new IncidentDraft(
                    IncidentSeverity.S3,
                    IncidentStage.INVESTIGATING,
                    Duration.ofDays(1),
                    null,
                    null,
                    text,
                    IncidentText.BLANK);
            return ((TellResult.Told) context.getBean(IncidentEditing.class).open(draft)).now();
        }

        private void ask() {
            var desk = new Desk(context);
            token = desk.ask(Desk.draft());
            ticket = Optional.of(desk.ticketOf(token));
        }

        private Object value(Type type, String name) throws Exception {
            if (type == String.class) {
                return seen++ == slot ? text : usual(name);
            }
            if (type instanceof ParameterizedType generic) {
                return container(generic, name);
            }
            var plain = (Class<?>) type;
            if (plain == TicketId.class) {
                if (ticket.isEmpty()) {
                    ask();
                }
                return ticket.orElseThrow();
            }
            if (plain == PostId.class) {
                return post.map(Post::id).orElseGet(() -> new PostId(UUID.randomUUID()));
            }
            if (plain == AccountId.class) {
                return context.getBean(Accounts.class).current().orElseThrow().id();
            }
            if (plain == long.class) {
                return ticket.map(id -> context.getBean(Tickets.class)
                                .row(id)
                                .orElseThrow()
                                .version())
                        .or(() -> post.map(Post::version))
                        .or(() -> incident.map(KeptIncident::version))
                        .orElse(0L);
            }
            if (plain == Instant.class) {
                return clock.instant().plus(Duration.ofDays(1));
            }
            if (plain == IncidentId.class) {
                return incident.orElseThrow().id();
            }
            return other(plain, name);
        }

        private Object other(Class<?> plain, String name) throws Exception {
            if (plain == int.class) {
                return 10;
            }
            if (plain == boolean.class || plain == Boolean.class) {
                return false;
            }
            // One that is not there would be a reason to refuse the macro it comes with.
            if (name.equals("cannedAnswer")) {
                return null;
            }
            if (plain == UUID.class) {
                return further.orElseGet(UUID::randomUUID);
            }
            if (plain == Duration.class) {
                return Duration.ofDays(1);
            }
            if (plain.isEnum()) {
                return plain.getEnumConstants()[0];
            }
            if (plain.isRecord()) {
                var parts = plain.getRecordComponents();
                var values = new Object[parts.length];
                for (var i = 0; i < parts.length; i++) {
                    values[i] = value(parts[i].getGenericType(), parts[i].getName());
                }
                var types = Stream.of(parts).map(part -> part.getType()).toArray(Class<?>[]::new);
                var constructor = plain.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            }
            if (plain.isSealed()) {
                return value(wordiest(plain), name);
            }
            if (plain == byte[].class) {
                return new byte[0];
            }
            if (plain == Upload.Content.class) {
                return (Upload.Content) InputStream::nullInputStream;
            }
            if (plain == IntConsumer.class) {
                return (IntConsumer) done -> {};
            }
            if (plain == OutputStream.class) {
                return OutputStream.nullOutputStream();
            }
            // Blank, where that may be: a method that needs more is named as not tried.
            return null;
        }

        /** One that is not the ticket's first, so that it may become a ticket of its own. */
        private UUID furtherMessage() {
            var requests = context.getBean(HelpRequests.class);
            requests.followUp(token, new FollowUpDraft(requests.newFormKey(), "Another question."), Desk.NETWORK);
            return context.getBean(Tickets.class)
                    .find(ticket.orElseThrow())
                    .orElseThrow()
                    .messages()
                    .getLast()
                    .id();
        }

        private Object container(ParameterizedType type, String name) throws Exception {
            var inner = type.getActualTypeArguments()[0];
            if (type.getRawType() == Optional.class) {
                return Optional.ofNullable(value(inner, name));
            }
            if (type.getRawType() == Set.class) {
                return Set.copyOf(oneOrNone(inner, name));
            }
            if (type.getRawType() == List.class || type.getRawType() == java.util.Collection.class) {
                return oneOrNone(inner, name);
            }
            return type.getRawType() == Map.class ? Map.of() : null;
        }

        /** The one that holds the text, or none: an empty file, say, would be a reason to refuse the message it comes with. */
        private List<Object> oneOrNone(Type inner, String name) throws Exception {
            var within = seen + slots(inner);
            if (slot >= seen && slot < within) {
                return List.of(value(inner, name));
            }
            seen = within;
            return List.of();
        }

        /** What a field of this name holds, so that the other fields are no reason to refuse. */
        private String usual(String name) {
            return switch (name) {
                case "network" -> "network " + System.identityHashCode(this);
                case "formKey" -> FormKeys.random();
                case "token" -> token;
                case "email", "contactMail", "mail" -> "asker" + seen + System.identityHashCode(this) + "@example.org";
                case "transactionId", "walletAddress" -> "0xabc1";
                case "present", "wanted", "password" -> "correct horse 4 battery";
                default -> "Hello there";
            };
        }
    }

    private static int slots(Type type) {
        if (type == String.class) {
            return 1;
        }
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .mapToInt(EveryTextIsGuardedTest::slots)
                    .sum();
        }
        if (!(type instanceof Class<?> plain)
                || !plain.getName().startsWith("dev.trustdesk")
                || plain == Language.class) {
            return 0;
        }
        if (plain.isRecord()) {
            return Stream.of(plain.getRecordComponents())
                    .mapToInt(part -> slots(part.getGenericType()))
                    .sum();
        }
        return plain.isSealed() && !plain.isEnum() ? slots(wordiest(plain)) : 0;
    }

    private static Class<?> wordiest(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .max(Comparator.comparingInt(EveryTextIsGuardedTest::slots))
                .orElseThrow();
    }
}
