package vn.tonghop.pipeline.parse.workbook;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of one XML part, one after another; names are those without their namespace. */
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();
    /** The parser remembers every name it meets; a workbook has a few hundred. */
    private static final int MOST_NAMES = 5_000;

    private final String name;
    private final InputStream bytes;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();

    private XmlPart(String name, InputStream bytes, XMLStreamReader reader) {
        this.name = name;
        this.bytes = bytes;
        this.reader = reader;
    }

    /** Opens a part, or gives null where there is none of that name. */
    static @Nullable XmlPart open(ZipParts parts, String name) throws IOException {
        InputStream bytes = parts.open(name);
        if (bytes == null) {
            return null;
        }
        try {
            XmlPart part = new XmlPart(name, bytes, FACTORY.createXMLStreamReader(new MarkupGuard(text(bytes), name)));
            String declared = part.reader.getCharacterEncodingScheme();
            if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
                throw WorkbookFault.damaged(name);
            }
            return part;
        } catch (XMLStreamException e) {
            bytes.close();
            throw fault(e, name);
        } catch (IOException e) {
            bytes.close();
            throw fault(e, name);
        }
    }

    /** The characters, without a byte order mark. */
    private static Reader text(InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                32_768);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // They guard against entities, of which there are none here, and newer Javas count the document itself as one.
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /**
     * The next start or end of an element or piece of text, as {@link XMLStreamConstants}.
     *
     * @throws WorkbookFault if the XML is broken
     */
    int next() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                checkNames();
            }
            return event;
        } catch (XMLStreamException e) {
            throw fault(e, name);
        } catch (RuntimeException e) {
            // The parser is meant to report broken XML; where it trips over it instead, it is broken all the same.
            throw WorkbookFault.damaged(name);
        }
    }

    /** Goes to the next start of an element; false at the end of the part. */
    boolean nextElement() throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private void checkNames() throws WorkbookFault {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(String.valueOf(reader.getNamespacePrefix(i)));
            names.add(String.valueOf(reader.getNamespaceURI(i)));
        }
        if (names.size() > MOST_NAMES) {
            throw WorkbookFault.tooLarge("names", MOST_NAMES);
        }
    }

    /** The name of the element that starts or ends here. */
    String element() {
        return reader.getLocalName();
    }

    /** An attribute of the element that starts here, or null; {@code r:id} and {@code id} are told apart. */
    @Nullable
    String attribute(String of) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (reader.getAttributeLocalName(i).equals(of) && (prefix == null || prefix.isEmpty())) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The same for an attribute with a prefix, whatever it is. */
    @Nullable
    String prefixedAttribute(String of) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (reader.getAttributeLocalName(i).equals(of) && prefix != null && !prefix.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says yes. */
    boolean isTrue(String of) {
        String value = attribute(of);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /**
     * A whole number of 0 or more in an attribute, or a default where there is none.
     *
     * @throws WorkbookFault if it is none
     */
    int number(String of, int otherwise) throws WorkbookFault {
        String value = attribute(of);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw WorkbookFault.damaged(name);
    }

    /**
     * The text of the element that starts here, and of those in it, up to its end.
     *
     * @param most characters at most
     * @throws WorkbookFault if there are more
     */
    String text(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                default -> {}
            }
            if (text.length() > most) {
                throw WorkbookFault.tooLarge("text", most);
            }
        }
        return text.toString();
    }

    /** Passes over the element that starts here. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The part's name, for messages. */
    String name() {
        return name;
    }

    private static IOException fault(Exception e, String name) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkbookFault fault) {
                return fault;
            }
            if (cause instanceof CharacterCodingException) {
                return WorkbookFault.damaged(name);
            }
            if (cause instanceof XMLStreamException broken && broken.getNestedException() instanceof IOException io) {
                return io instanceof WorkbookFault || io instanceof CharacterCodingException ? fault(io, name) : io;
            }
        }
        return e instanceof IOException io ? io : WorkbookFault.damaged(name);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
