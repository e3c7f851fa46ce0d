package vn.tonghop.pipeline.submission;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.TextSafety;

/** One walk through a review's folder of an inbox. */
final class InboxWalk {
    private final Path inbox;
    private final String review;
    private final Instant latest;
    private final Folders folders;
    private final List<InboxFile> files = new ArrayList<>();
    private final List<Inbox.Rejection> rejected = new ArrayList<>();

    InboxWalk(Path inbox, String review, Instant latest) {
        this(inbox, review, latest, InboxWalk::children);
    }

    InboxWalk(Path inbox, String review, Instant latest, Folders folders) {
        this.folders = folders;
        this.inbox = inbox;
        this.review = review;
        this.latest = latest;
    }

    Inbox.Listing list(Path reviewFolder) throws IOException {
        for (Path child : childrenOf(reviewFolder, "", "")) {
            if (isFolder(child)) {
                listSender(child);
            } else {
                boolean file = Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS);
                reject(file ? FindingCode.FILE_WITHOUT_SENDER : FindingCode.NOT_A_REGULAR_FILE, child, "", "");
            }
        }
        files.sort(Comparator.comparing(InboxFile::modifiedAt).thenComparing(InboxFile::path));
        return new Inbox.Listing(files, rejected);
    }

    private void listSender(Path senderFolder) throws IOException {
        String sender = name(senderFolder);
        for (Path child : childrenOf(senderFolder, sender, "")) {
            // A folder with a file's name is no part: whoever made it meant a file.
            if (!isFolder(child) || hasFileEnding(child)) {
                add(child, sender, "");
                continue;
            }
            for (Path file : childrenOf(child, sender, name(child))) {
                add(file, sender, name(child));
            }
        }
    }

    private void add(Path file, String sender, String part) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            reject(FindingCode.FILE_UNREADABLE, file, sender, part);
            return;
        }
        String path = inbox.relativize(file).toString();
        Instant modified = attributes.lastModifiedTime().toInstant();
        if (!attributes.isRegularFile()) {
            reject(FindingCode.NOT_A_REGULAR_FILE, file, sender, part);
        } else if (TextSafety.isUnsafe(path)) {
            reject(FindingCode.FORBIDDEN_FILE_NAME, file, sender, part);
        } else if (modified.isAfter(latest)) {
            reject(FindingCode.FILE_NOT_WHOLE_YET, file, sender, part);
        } else if (!Files.isReadable(file)) {
            reject(FindingCode.FILE_UNREADABLE, file, sender, part);
        } else {
            files.add(new InboxFile(file, path, review, sender, part, name(file), attributes.size(), modified));
        }
    }

    private List<Path> childrenOf(Path folder, String sender, String part) throws IOException {
        try {
            return folders.children(folder);
        } catch (IOException e) {
            // The review's own folder holds everything: only that it is closed is no failure of the disk.
            if (sender.isEmpty() && !(e instanceof AccessDeniedException)) {
                throw e;
            }
            reject(FindingCode.FILE_UNREADABLE, folder, sender, part);
            return List.of();
        }
    }

    private void reject(FindingCode code, Path file, String sender, String part) {
        String path = TextSafety.visible(inbox.relativize(file).toString());
        Finding finding = Finding.of(code, Place.inFile(path), TextSafety.visible(name(file)));
        rejected.add(new Inbox.Rejection(path, finding, sender, part));
    }

    /** What a folder holds, sorted; nothing if it is gone by now. */
    static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!isIgnored(name(entry))) {
                    children.add(entry);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.naturalOrder());
        return children;
    }

    /** Hidden files and the lock files of office programs are nobody's submission. */
    private static boolean isIgnored(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.equals("Thumbs.db");
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean hasFileEnding(Path path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** What a folder is asked for. */
    @FunctionalInterface
    interface Folders {
        /** What it holds; fails if it can't be read. */
        List<Path> children(Path folder) throws IOException;
    }
}
