package vn.tonghop.pipeline.submission;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/**
 * The folder files are dropped into: {@code <inbox>/<review>/<sender>/[<part>/]<file>}. It is only ever read: nothing
 * in it is followed, moved or removed.
 */
public final class Inbox {
    private final Path folder;

    /** An inbox folder, which need not be there. */
    public Inbox(Path folder) {
        this.folder = folder;
    }

    /**
     * What lies in the inbox for a review, oldest first.
     *
     * @param quiet how long a file must not have changed to be taken as whole
     * @param now the time
     * @throws IOException if the inbox can't be listed
     */
    public Listing list(String review, Duration quiet, Instant now) throws IOException {
        Listing listing = new Listing(new ArrayList<>(), new ArrayList<>());
        Path reviewFolder = folder.resolve(review);
        if (!Files.isDirectory(reviewFolder, LinkOption.NOFOLLOW_LINKS)) {
            return listing;
        }
        Instant latest = now.minus(quiet);
        for (Path sender : children(reviewFolder)) {
            if (isFolder(sender)) {
                listSender(listing, review, sender, latest);
            } else {
                listing.rejected.add(rejection(FindingCode.UNKNOWN_SENDER, sender, "", ""));
            }
        }
        listing.files.sort(Comparator.comparing(InboxFile::modifiedAt).thenComparing(InboxFile::path));
        return listing;
    }

    /** The names of the folders in the inbox, each meant to be a review's, sorted. */
    public List<String> reviews() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return children(folder).stream()
                .filter(Inbox::isFolder)
                .map(child -> name(child))
                .toList();
    }

    private void listSender(Listing listing, String review, Path sender, Instant latest) throws IOException {
        for (Path child : children(sender)) {
            if (!isFolder(child)) {
                add(listing, review, name(sender), "", child, latest);
                continue;
            }
            for (Path file : children(child)) {
                add(listing, review, name(sender), name(child), file, latest);
            }
        }
    }

    private void add(Listing listing, String review, String sender, String part, Path file, Instant latest)
            throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            listing.rejected.add(rejection(FindingCode.NOT_A_REGULAR_FILE, file, sender, part));
            return;
        }
        Instant modified = attributes.lastModifiedTime().toInstant();
        if (modified.isAfter(latest)) {
            listing.rejected.add(rejection(FindingCode.FILE_NOT_WHOLE_YET, file, sender, part));
            return;
        }
        String relative = folder.relativize(file).toString();
        listing.files.add(new InboxFile(file, relative, review, sender, part, name(file), attributes.size(), modified));
    }

    private Rejection rejection(FindingCode code, Path file, String sender, String part) {
        String relative = printable(folder.relativize(file).toString());
        return new Rejection(relative, Finding.of(code, Place.inFile(relative), printable(name(file))), sender, part);
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!isIgnored(name(entry))) {
                    children.add(entry);
                }
            }
        }
        children.sort(Comparator.naturalOrder());
        return children;
    }

    /** Hidden files and the lock files of office programs are nobody's submission. */
    private static boolean isIgnored(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.equals("Thumbs.db");
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** A name as it may be shown and logged: control characters are made visible. */
    private static String printable(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append(String.format("\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /**
     * What an inbox holds for a review.
     *
     * @param files to be taken, oldest first
     * @param rejected what can't be taken, or not yet
     */
    public record Listing(List<InboxFile> files, List<Rejection> rejected) {}

    /**
     * Something that can't be taken.
     *
     * @param path relative to the inbox, control characters made visible
     * @param finding why
     * @param sender the sender's folder; empty where it lies in none
     * @param part the part's folder; empty where it lies in none
     */
    public record Rejection(String path, Finding finding, String sender, String part) {}
}
