package vn.tonghop.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.core.definition.NotifySettings;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.OutboxTable;
import vn.tonghop.store.OutboxTable.Letter;
import vn.tonghop.store.OutboxTable.Notice;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.Store;

/**
 * Tells people of the nights: writes each notice once its night is over, and sends it by each channel, again and again
 * with growing pauses until it is taken or given up. No run waits for it.
 */
public final class Notifying implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int WORDS = 300;

    private final Store store;
    private final Serving serving;
    private final NotifyPace pace;
    private final List<Channel> channels;
    private final Digest digest;
    private final NightLog log;
    private final List<Future<?>> begun = new ArrayList<>();
    private final ScheduledExecutorService rounds;
    private final ExecutorService sending = Executors.newCachedThreadPool(daemon("sending"));

    private Notifying(
            Store store,
            Serving serving,
            NotifySettings settings,
            NotifySecrets secrets,
            NotifyPace pace,
            NightLog log) {
        this.store = store;
        this.serving = serving;
        this.pace = pace;
        this.log = log;
        this.digest = new Digest(store, Messages.in(Locale.forLanguageTag(settings.language())));
        List<Channel> ways = new ArrayList<>();
        settings.mail().ifPresent(mail -> ways.add(new MailChannel(mail, secrets)));
        settings.webhook().ifPresent(webhook -> ways.add(new WebhookChannel(webhook, secrets)));
        this.channels = List.copyOf(ways);
        this.rounds = Executors.newScheduledThreadPool(1 + channels.size(), daemon("notifying"));
    }

    /** Begins to tell of the nights that are served. */
    public static Notifying start(
            Store store,
            Serving serving,
            NotifySettings settings,
            NotifySecrets secrets,
            NotifyPace pace,
            NightLog log) {
        Notifying notifying = new Notifying(store, serving, settings, secrets, pace, log);
        notifying.every(notifying::write);
        notifying.channels.forEach(channel -> notifying.every(() -> notifying.sendAll(channel)));
        return notifying;
    }

    /** What letters go out by; nobody is told where there is none. */
    public List<String> channels() {
        return channels.stream().map(Channel::name).toList();
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private void every(Runnable work) {
        begun.add(rounds.scheduleWithFixedDelay(
                () -> careful(work), 0, pace.round().toMillis(), TimeUnit.MILLISECONDS));
    }

    private void careful(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            // Without the database nothing is lost: what is to be told is kept there.
        } catch (RuntimeException e) {
            if (!rounds.isShutdown()) {
                log.trouble(e);
            }
        }
    }

    private void write() {
        Instant now = store.triggers().now();
        for (NightWatch.NightState night : new NightWatch(store).states(null, now)) {
            if (night.missed() && night.due().isPresent()) {
                store.outbox().nightMissed(night.schedule(), night.due().get());
            }
        }
        for (Notice notice : store.outbox().unwritten()) {
            if (isComplete(notice, now)) {
                store.inTransaction(() -> {
                    OutboxTable outbox = store.outbox();
                    boolean isOurs = outbox.take(notice);
                    if (isOurs) {
                        Digest.Words words = digest.of(notice, serving.zone(notice.schedule()));
                        outbox.write(notice, words.subject(), words.body(), channels());
                    }
                    return isOurs;
                });
            }
        }
    }

    /** A digest waits for the other reviews of its night, but not beyond the grace; everything else is told at once. */
    private boolean isComplete(Notice notice, Instant now) {
        if (!notice.kind().equals("night") || notice.run().isPresent()) {
            return true;
        }
        List<RunState> runs = List.copyOf(
                store.status().night(notice.schedule(), notice.scheduledAt()).values());
        boolean isOver = runs.stream().allMatch(run -> run.finishedAt().isPresent());
        boolean isWhole = isOver && !serving.isMissing(notice.schedule(), notice.scheduledAt());
        boolean isAtWork = runs.stream().anyMatch(run -> run.state().equals("running"));
        return isWhole || (!isAtWork && now.isAfter(notice.scheduledAt().plus(serving.grace(notice.schedule()))));
    }

    private void sendAll(Channel channel) {
        Optional<Letter> letter = store.outbox().claim(channel.name(), pace.hold());
        while (letter.isPresent() && !rounds.isShutdown()) {
            Optional<String> failure = failure(channel, letter.get());
            if (failure.isEmpty()) {
                store.outbox().sent(letter.get());
            } else {
                store.outbox()
                        .failed(
                                letter.get(),
                                failure.get(),
                                pace.after(letter.get().attempt()));
            }
            letter = store.outbox().claim(channel.name(), pace.hold());
        }
    }

    /** Why a letter was not taken, in few words; empty where it was. */
    private Optional<String> failure(Channel channel, Letter letter) {
        Future<?> sent = sending.submit(() -> {
            channel.send(letter);
            return letter;
        });
        try {
            sent.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(words(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            sent.cancel(true);
            return Optional.of("not taken within " + LONGEST.toSeconds() + " s");
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static String words(Throwable failure) {
        StringBuilder told = new StringBuilder();
        for (Throwable cause = failure; cause != null && told.length() < WORDS; cause = cause.getCause()) {
            told.append(told.isEmpty() ? "" : " ← ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage());
        }
        String line = told.toString().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > WORDS ? line.substring(0, WORDS) : line;
    }

    /** Sends nothing new; what waits stays in the outbox. */
    @Override
    public void close() {
        begun.forEach(round -> round.cancel(true));
        rounds.shutdownNow();
        sending.shutdownNow();
        try {
            rounds.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
