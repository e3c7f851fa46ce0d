package vn.tonghop.pipeline.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.TextSafety;

/**
 * The folder files are dropped into: {@code <inbox>/<review>/<sender>/[<part>/]<file>}. It is only ever read: nothing
 * in it is followed, moved or removed. What comes or goes while it is listed is not there.
 */
public final class Inbox {
    private final Path folder;

    /** An inbox folder, which need not be there. */
    public Inbox(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /**
     * What lies in the inbox for a review, oldest first.
     *
     * @param quiet how long a file must not have changed to be taken as whole
     * @param now the time
     * @throws IOException if the disk fails
     */
    public Listing list(String review, Duration quiet, Instant now) throws IOException {
        Path reviewFolder = folder.resolve(review);
        if (!Files.isDirectory(reviewFolder, LinkOption.NOFOLLOW_LINKS)) {
            return new Listing(List.of(), List.of());
        }
        return new InboxWalk(folder, review, now.minus(quiet)).list(reviewFolder);
    }

    /**
     * What lies in the inbox but in no review's folder, and will therefore be taken by none, sorted by name.
     *
     * @param reviews the ids of all reviews there are
     * @throws IOException if the disk fails
     */
    public List<Rejection> outsideReviews(Collection<String> reviews) throws IOException {
        List<Rejection> strays = new ArrayList<>();
        String known = String.join(", ", reviews.stream().sorted().toList());
        if (Files.isDirectory(folder)) {
            for (Path child : InboxWalk.children(folder)) {
                String name = TextSafety.visible(String.valueOf(child.getFileName()));
                if (!InboxWalk.isFolder(child) || !reviews.contains(name)) {
                    Finding finding = Finding.of(FindingCode.UNKNOWN_REVIEW, Place.inFile(name), name, known);
                    strays.add(new Rejection(name, finding, "", ""));
                }
            }
        }
        return strays;
    }

    /**
     * What an inbox holds for a review.
     *
     * @param files to be taken, oldest first
     * @param rejected what can't be taken, or not yet
     */
    public record Listing(List<InboxFile> files, List<Rejection> rejected) {
        /** Copies the lists. */
        public Listing {
            files = List.copyOf(files);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Something that can't be taken.
     *
     * @param path relative to the inbox, characters that can't be seen made visible
     * @param finding why
     * @param sender the sender's folder; empty where it lies in none
     * @param part the part's folder; empty where it lies in none
     */
    public record Rejection(String path, Finding finding, String sender, String part) {}
}
