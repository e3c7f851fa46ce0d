package vn.tonghop.serve;

import vn.tonghop.store.OutboxTable.Letter;

/** A way by which letters go out. */
interface Channel {
    /** mail or webhook, as the outbox knows it. */
    String name();

    /**
     * Sends one letter; returns when it was taken at the other end.
     *
     * @throws Exception if it was not, with a reason that may be shown
     */
    void send(Letter letter) throws Exception;
}
