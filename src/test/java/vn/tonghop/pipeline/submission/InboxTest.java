package vn.tonghop.pipeline.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    private static final Instant NOW = Instant.parse("2019-01-05T01:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(60);

    @TempDir
    Path folder;

    private Path sender;

    @BeforeEach
    void aSendersFolder() throws IOException {
        sender = Files.createDirectories(folder.resolve("r/van-lang"));
    }

    private Inbox.Listing list() throws IOException {
        return new Inbox(folder).list("r", Duration.ofSeconds(2), NOW);
    }

    private List<String> rejected() throws IOException {
        return list().rejected().stream()
                .map(rejection -> rejection.finding().code() + " " + rejection.path())
                .toList();
    }

    private static Path file(Path folder, String name, Instant time) throws IOException {
        Path file = Files.writeString(Files.createDirectories(folder).resolve(name), "a\n");
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private static void command(String... words) throws Exception {
        Process process = new ProcessBuilder(words).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0)
                .isTrue();
    }

    @Test
    void filesAreListedByTimeAndThenByName() throws IOException {
        file(sender, "c.csv", EARLIER.minusSeconds(1));
        file(sender, "b.csv", EARLIER);
        file(sender, "a.csv", EARLIER);
        file(sender.resolve("hoi-lhpn"), "d.csv", EARLIER.minusSeconds(2));
        assertThat(list().files().stream().map(InboxFile::path))
                .containsExactly(
                        "r/van-lang/hoi-lhpn/d.csv", "r/van-lang/c.csv", "r/van-lang/a.csv", "r/van-lang/b.csv");
        assertThat(list().files().get(0))
                .isEqualTo(new InboxFile(
                        sender.resolve("hoi-lhpn/d.csv"),
                        "r/van-lang/hoi-lhpn/d.csv",
                        "r",
                        "van-lang",
                        "hoi-lhpn",
                        "d.csv",
                        2,
                        EARLIER.minusSeconds(2)));
        assertThat(list().rejected()).isEmpty();
    }

    @Test
    void whatIsNoRegularFileIsNeverOpenedAndNamed() throws Exception {
        file(folder.resolve("elsewhere"), "x.csv", EARLIER);
        Files.createSymbolicLink(sender.resolve("link.csv"), folder.resolve("elsewhere/x.csv"));
        Files.createSymbolicLink(sender.resolve("link-to-folder"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(sender.resolve("nowhere.csv"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("r/linked-sender"), folder.resolve("elsewhere"));
        Files.createDirectory(sender.resolve("folder.csv"));
        file(sender.resolve("part/deeper"), "x.csv", EARLIER);
        command("mkfifo", sender.resolve("pipe.csv").toString());
        assertThat(list().files()).isEmpty();
        assertThat(rejected())
                .containsExactlyInAnyOrder(
                        "NOT_A_REGULAR_FILE r/van-lang/link.csv",
                        "NOT_A_REGULAR_FILE r/van-lang/link-to-folder",
                        "NOT_A_REGULAR_FILE r/van-lang/nowhere.csv",
                        "NOT_A_REGULAR_FILE r/linked-sender",
                        "NOT_A_REGULAR_FILE r/van-lang/folder.csv",
                        "NOT_A_REGULAR_FILE r/van-lang/part/deeper",
                        "NOT_A_REGULAR_FILE r/van-lang/pipe.csv");
    }

    @Test
    void aLinkInPlaceOfTheReviewsFolderIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("other"), folder.resolve("r"));
        file(sender, "a.csv", EARLIER);
        assertThat(new Inbox(folder).list("other", Duration.ZERO, NOW).files()).isEmpty();
    }

    @Test
    void namesThatCantBeSeenRightAreRefusedAndMadeVisible() throws IOException {
        file(sender, "a\nb.csv", EARLIER);
        file(sender, "a\u202Evsc.csv", EARLIER);
        file(sender.resolve("p\u0007"), "c.csv", EARLIER);
        assertThat(list().files()).isEmpty();
        assertThat(rejected())
                .containsExactlyInAnyOrder(
                        "FORBIDDEN_FILE_NAME r/van-lang/a\\u000Ab.csv",
                        "FORBIDDEN_FILE_NAME r/van-lang/a\\u202Evsc.csv",
                        "FORBIDDEN_FILE_NAME r/van-lang/p\\u0007/c.csv");
    }

    @Test
    void theLongestNamesAreOrdinary() throws IOException {
        String name = "x".repeat(251) + ".csv";
        file(sender, name, EARLIER);
        assertThat(list().files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo(name));
    }

    @Test
    void aFileThatMayStillGrowWaits() throws IOException {
        file(sender, "just.csv", NOW.minusSeconds(2));
        file(sender, "late.csv", NOW.minusSeconds(1));
        file(sender, "future.csv", NOW.plusSeconds(1_000));
        assertThat(list().files().stream().map(InboxFile::name)).containsExactly("just.csv");
        assertThat(rejected())
                .containsExactly("FILE_NOT_WHOLE_YET r/van-lang/future.csv", "FILE_NOT_WHOLE_YET r/van-lang/late.csv");
    }

    @Test
    void filesInNoSendersFolderAreNamed() throws IOException {
        file(folder.resolve("r"), "a.csv", EARLIER);
        assertThat(rejected()).containsExactly("FILE_WITHOUT_SENDER r/a.csv");
    }

    @Test
    void whatLiesInNoReviewsFolderIsNamed() throws IOException {
        file(folder, "a.csv", EARLIER);
        file(folder, "s", EARLIER);
        file(folder.resolve("directive-05-2081/van-lang"), "b.csv", EARLIER);
        assertThat(new Inbox(folder).outsideReviews(List.of("r", "s")))
                .extracting(stray -> stray.finding().code() + " " + stray.path()
                        + stray.finding().arguments())
                .containsExactly(
                        "UNKNOWN_REVIEW a.csv[r, s]",
                        "UNKNOWN_REVIEW directive-05-2081[r, s]",
                        "UNKNOWN_REVIEW s[r, s]");
        assertThat(new Inbox(folder.resolve("none")).outsideReviews(List.of())).isEmpty();
    }

    @Test
    void hiddenFilesAreNobodysSubmission() throws IOException {
        for (String name : List.of(".a.csv", "~$a.xlsx", "Thumbs.db", ".DS_Store")) {
            file(sender, name, EARLIER);
        }
        assertThat(list()).isEqualTo(new Inbox.Listing(List.of(), List.of()));
    }

    @Test
    void noInboxIsAnEmptyOne() throws IOException {
        assertThat(new Inbox(folder.resolve("none"))
                        .list("r", Duration.ZERO, NOW)
                        .files())
                .isEmpty();
    }

    @Test
    void filesThatComeAndGoWhileTheInboxIsListedStopNothing() throws Exception {
        file(sender, "stays.csv", EARLIER);
        AtomicBoolean done = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!done.get()) {
                try {
                    for (int i = 0; i < 40; i++) {
                        file(sender.resolve("part" + i % 4), i + ".csv", EARLIER);
                    }
                    for (int i = 0; i < 40; i++) {
                        Files.deleteIfExists(sender.resolve("part" + i % 4).resolve(i + ".csv"));
                    }
                    for (int i = 0; i < 4; i++) {
                        Files.deleteIfExists(sender.resolve("part" + i));
                    }
                } catch (NoSuchFileException ignored) {
                    // The folder went first; the next round makes it anew.
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        other.start();
        try {
            for (int i = 0; i < 500; i++) {
                assertThat(list().files().stream().map(InboxFile::name)).contains("stays.csv");
            }
        } finally {
            done.set(true);
            other.join();
        }
    }

    @Test
    void sendersFolderThatFailsWhenItIsReadIsNamedAndStopsNoOther() throws IOException {
        file(sender, "a.csv", EARLIER);
        Path review = java.util.Objects.requireNonNull(sender.getParent());
        Path inbox = java.util.Objects.requireNonNull(review.getParent());
        Path other = Files.createDirectory(review.resolve("cao-loc"));
        file(other, "b.csv", EARLIER);
        InboxWalk walk = new InboxWalk(inbox, "r", java.time.Instant.MAX, folder -> {
            if (folder.equals(sender)) {
                throw new java.nio.file.FileSystemException(folder.toString(), null, "Input/output error");
            }
            return InboxWalk.children(folder);
        });
        Inbox.Listing listing = walk.list(review);
        assertThat(listing.files()).extracting(InboxFile::path).containsExactly("r/cao-loc/b.csv");
        assertThat(listing.rejected())
                .extracting(rejection -> rejection.finding().code() + " " + rejection.path() + " " + rejection.sender())
                .containsExactly("FILE_UNREADABLE r/van-lang van-lang");
    }

    @Test
    void whatMayNotBeReadIsNamedAndStopsNothing() throws IOException {
        assumeTrue(!Files.isReadable(closed()), "the superuser may read everything");
        file(sender, "open.csv", EARLIER);
        Path part = Files.createDirectory(sender.resolve("part"));
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("---------"));
        try {
            assertThat(list().files().stream().map(InboxFile::name)).containsExactly("open.csv");
            assertThat(rejected())
                    .containsExactly("FILE_UNREADABLE r/van-lang/closed.csv", "FILE_UNREADABLE r/van-lang/part");
        } finally {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Path closed() throws IOException {
        Path file = file(sender, "closed.csv", EARLIER);
        assertThat(Files.exists(file, LinkOption.NOFOLLOW_LINKS)).isTrue();
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    }
}
