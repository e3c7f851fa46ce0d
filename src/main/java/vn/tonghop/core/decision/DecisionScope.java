package vn.tonghop.core.decision;

/** Which files a decision holds for; where several do, the narrower one counts. */
public enum DecisionScope {
    /** The files of one sender in one review. */
    SENDER,
    /** All files of one review. */
    REVIEW,
    /** All files of every review. */
    EVERYWHERE
}
