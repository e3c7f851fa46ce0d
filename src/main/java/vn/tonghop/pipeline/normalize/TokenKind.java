package vn.tonghop.pipeline.normalize;

/** The kinds of token a text of amounts is made of. */
enum TokenKind {
    /** Figures with their marks. */
    NUMBER,
    /** A word of the registry of measures. */
    WORD,
    /** Any other word. */
    OTHER,
    /** A comma, semicolon, colon, full stop or line end. */
    BREAK,
    /** An opening bracket. */
    OPEN,
    /** A closing bracket. */
    CLOSE,
    /** A slash. */
    SLASH,
    /** A hyphen or dash. */
    DASH,
    /** A minus sign before a number. */
    MINUS,
    /** %. */
    PERCENT,
    /** A currency sign that is not đồng's. */
    CURRENCY,
    /** A character no amount has. */
    STRANGE,
    /** After the last token. */
    END
}
