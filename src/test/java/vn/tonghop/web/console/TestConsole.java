package vn.tonghop.web.console;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.serve.ServeSettings;
import vn.tonghop.serve.Serving;
import vn.tonghop.serve.SilentNights;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;
import vn.tonghop.store.database.Watching;
import vn.tonghop.web.Door;
import vn.tonghop.web.Watched;
import vn.tonghop.web.console.account.Role;
import vn.tonghop.web.console.layout.ConsoleWork;

/**
 * The whole door on a database of its own: the main sample ingested, and an account of each role, whose name is the
 * role's word. One is shared by all tests that only look; one that changes something opens its own.
 */
public final class TestConsole implements AutoCloseable {
    /** The review that is ingested. */
    public static final String REVIEW = "directive-05-2018";

    /** The password of every account. */
    public static final String PASSWORD = "mot cau that dai";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Path SAMPLES = Path.of("input-samples", "inbox");
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final DatabaseSettings settings = TestDatabase.freshSettings();
    private final Path inbox;
    private final Database database;
    private final ReviewApplication application;
    private final Serving serving;
    private final Watching watching;
    private final Watching pages;
    private final Door door;

    private TestConsole(boolean ingested) throws Exception {
        inbox = Files.createTempDirectory("console-inbox");
        database = Database.open(settings);
        store().inTransaction(() -> store().registry().save(SampleRegistry.withBodies(), "test"));
        application = ReviewApplication.start(store(), RunSettings.DEFAULT, ReviewFile::parse);
        Schedule schedule =
                new Schedule("nightly", "0 0 1 1 1 ?", ZONE, REVIEW, null, Duration.ofSeconds(2), Duration.ofHours(1));
        ServeSettings serve = ServeSettings.of(Path.of("jobs"), inbox);
        serving = Serving.start(
                database, application.runs(), List.of(schedule), serve, Limits.DEFAULT, new SilentNights());
        watching = database.watching();
        pages = database.looking();
        door = Door.open(
                "127.0.0.1",
                0,
                new Watched(serving, watching, List::of, List.of()),
                new ConsoleWork(pages.store(), store(), application.runs(), serving, serve));
        if (ingested) {
            copy(SAMPLES);
            run();
            for (Role role : Role.values()) {
                account(role.word(), role);
            }
        }
    }

    /** The one that all tests share which only look. */
    public static TestConsole shared() {
        return Shared.CONSOLE;
    }

    /** One of its own, with the sample ingested and the accounts made; close it. */
    public static TestConsole fresh() throws Exception {
        return new TestConsole(true);
    }

    /** One of its own without a run and without an account; close it. */
    public static TestConsole empty() throws Exception {
        return new TestConsole(false);
    }

    /** Where it is: {@code http://127.0.0.1:12345}. */
    public String address() {
        return "http://127.0.0.1:" + door.port();
    }

    /** The database. */
    public Store store() {
        return database.store();
    }

    /** What runs reviews. */
    public ReviewApplication application() {
        return application;
    }

    /** The inbox it takes files from. */
    public Path inbox() {
        return inbox;
    }

    /** An account that can log in, limited to units if some are given. */
    public void account(String name, Role role, String... units) {
        store().inTransaction(() -> {
            long id = store().accounts().add(name, role.word(), "test").orElseThrow();
            store().accounts().limit(id, Stream.of(units).map(UnitId::new).toList());
            store().accounts().password(id, HASH);
            return id;
        });
    }

    /** Runs the review over what is in the inbox. */
    public RunOutcome run() throws Exception {
        Path folder = Path.of("jobs", "reviews");
        return application
                .runs()
                .run(new RunRequest(
                        ReviewFolder.read(folder).review(REVIEW).orElseThrow(),
                        Files.readString(folder.resolve(REVIEW + ".yaml")),
                        "run",
                        "test",
                        LocalDate.of(2019, 1, 5),
                        new Inbox(inbox),
                        Duration.ofSeconds(2)));
    }

    /** Puts the files of a sample's inbox into its own, long whole. */
    public void copy(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = inbox.resolve(sample.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
            }
        }
    }

    /** The first column of every row; as the superuser, so that tests can look everywhere. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                var result = statement.getResultSet();
                while (result.next()) {
                    rows.add(String.valueOf(result.getString(1)));
                }
            }
            return rows;
        }
    }

    /** The methods and addresses of all controllers, as they have them: {@code GET /accounts/{id}}. */
    public List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("vn.tonghop.web.console").stream()
                        .filter(type -> type.isAnnotatedWith(Controller.class))
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                        .forEach(method -> {
                            for (GetMapping get : method.getAnnotationsByType(GetMapping.class)) {
                                Stream.of(get.value()).forEach(path -> addresses.add("GET " + path));
                            }
                            for (PostMapping post : method.getAnnotationsByType(PostMapping.class)) {
                                Stream.of(post.value()).forEach(path -> addresses.add("POST " + path));
                            }
                        });
        return addresses;
    }

    /** Somebody who is not logged in. */
    public Visitor visitor() {
        return new Visitor();
    }

    /** Somebody logged in with an account of that name. */
    public Visitor visitor(String name) throws Exception {
        Visitor visitor = new Visitor();
        visitor.login(name, PASSWORD);
        return visitor;
    }

    @Override
    public void close() throws IOException, java.sql.SQLException {
        door.close();
        pages.close();
        watching.close();
        serving.close();
        application.close();
        database.close();
        TestDatabase.drop(settings);
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Asks over HTTP without a browser, with cookies, following no redirect. */
    public final class Visitor {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        /** What an address answers. */
        public HttpResponse<String> get(String path) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** Sends a form with the token of this session. */
        public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            Map<String, String> all = new java.util.LinkedHashMap<>(fields);
            all.put("_csrf", token());
            return postWithoutToken(path, all);
        }

        /** Sends a form as it is. */
        public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) throws Exception {
            String body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Logs in; the answer leads on, or back to the login. */
        public HttpResponse<String> login(String name, String password) throws Exception {
            return post("/login", Map.of("username", name, "password", password));
        }

        /** The value of a cookie; empty where there is none. */
        public String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(java.net.HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        /** The token of this session, from a page that everybody may see. */
        private String token() throws Exception {
            Matcher matcher = TOKEN.matcher(get("/login").body());
            if (!matcher.find()) {
                throw new AssertionError("no token on the login page");
            }
            return Objects.requireNonNull(matcher.group(1));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private static final class Shared {
        static final TestConsole CONSOLE = open();

        private static TestConsole open() {
            try {
                return fresh();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
