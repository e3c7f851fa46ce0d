package vn.tonghop.pipeline.publish.red;

/** A record of a late stage; no rule is broken by it. */
public record PublishedLine(String text) {}
