package vn.tonghop.batch;

import java.util.Locale;

/** Is told what a worker does; from several threads. */
public interface WorkerLog {
    /** It begins to read a file of a run of another process. */
    void begins(long run, String receipt, String sender);

    /** It is over with that file. */
    void ended(long run, String receipt, End end);

    /** It does not work on that run: it would not read as the run does. */
    void refused(long run, String why);

    /** Something failed and is tried again. */
    void trouble(Throwable failure);

    /** How it was over with a file. */
    enum End {
        /** Read to its end. */
        DONE,
        /** Told to end before; another process goes on with it. */
        STOPPED,
        /** By a failure; the process that holds the run reads the file itself. */
        FAILED,
        /** Another process took the run over, or the partition back. */
        LOST;

        /** As keys of messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
