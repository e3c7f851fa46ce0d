package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * A text of pieces, each in a font of its own or in the cell's.
 *
 * @param pieces at least one
 */
record RichText(List<Piece> pieces) {
    /** Neither can stand in XML. */
    private static final char FONT = '\u0001';

    private static final char TEXT = '\u0002';

    /** A piece and the name of its font; null where it is the cell's. */
    record Piece(@Nullable String font, String text) {}

    static RichText of(String text) {
        return new RichText(List.of(new Piece(null, text)));
    }

    /** Reads the element that starts here (si, is) up to its end; what only tells how to pronounce is no text of it. */
    static RichText read(XmlPart xml, int most) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        String font = null;
        int length = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                font = xml.element().equals("r") ? null : font;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.element();
                if (element.equals("t")) {
                    String text = xml.text(most);
                    length += text.length();
                    pieces.add(new Piece(font, text));
                } else if (element.equals("rPh")) {
                    xml.skip();
                } else {
                    font = element.equals("rFont") ? xml.attribute("val") : font;
                    depth++;
                }
                if (length > most) {
                    throw WorkbookFault.tooLarge("text", most);
                }
            }
        }
        return pieces.isEmpty() ? of("") : new RichText(List.copyOf(pieces));
    }

    /** As one text, to be kept. */
    String packed() {
        StringBuilder packed = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.font() != null || packed.length() > 0) {
                packed.append(FONT)
                        .append(piece.font() == null ? "" : piece.font())
                        .append(TEXT);
            }
            packed.append(piece.text());
        }
        return packed.toString();
    }

    static RichText unpacked(String packed) {
        int at = packed.indexOf(FONT);
        if (at < 0) {
            return of(packed);
        }
        List<Piece> pieces = new ArrayList<>();
        if (at > 0) {
            pieces.add(new Piece(null, packed.substring(0, at)));
        }
        while (at < packed.length()) {
            int text = packed.indexOf(TEXT, at);
            int next = packed.indexOf(FONT, text);
            int end = next < 0 ? packed.length() : next;
            String font = packed.substring(at + 1, text);
            pieces.add(new Piece(font.isEmpty() ? null : font, packed.substring(text + 1, end)));
            at = end;
        }
        return new RichText(pieces);
    }
}
