package vn.tonghop.catalog;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.NotifySettings;
import vn.tonghop.core.definition.NotifySettings.Mail;
import vn.tonghop.core.definition.NotifySettings.Privacy;
import vn.tonghop.core.definition.NotifySettings.Webhook;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/**
 * What {@code jobs/notify.yaml} says; where there is no such file, nobody is told.
 *
 * @param settings whom the nights are told to; nobody where anything is wrong
 * @param findings all that is wrong, in the order of the file; empty where it is right
 */
public record NotifyFile(NotifySettings settings, List<Finding> findings) {
    /** Its name. */
    public static final String NAME = "notify.yaml";

    private static final Map<String, String> LANGUAGES = Map.of("vi", "vi", "en", "en");
    private static final Map<String, Privacy> PRIVACY =
            Map.of("starttls", Privacy.STARTTLS, "tls", Privacy.TLS, "none", Privacy.NONE);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]+");
    private static final int STARTTLS_PORT = 587;
    private static final int MOST_PORT = 65_535;

    /** Copies the findings. */
    public NotifyFile {
        findings = List.copyOf(findings);
    }

    /** Reads it from its folder, where it need not be. */
    public static NotifyFile readIfThere(Path jobs) {
        Path file = jobs.resolve(NAME);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? read(file)
                : new NotifyFile(NotifySettings.NOBODY, List.of());
    }

    /** Reads it; never throws for what the file is or says, nor where there is none. */
    public static NotifyFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        Findings findings = new Findings(name);
        NotifySettings settings = NotifySettings.NOBODY;
        try {
            settings = YamlTree.of(Files.readAllBytes(file), findings)
                    .map(root -> new Cursor(name, root, findings).fields(Section.NOTIFY))
                    .map(NotifyFile::settings)
                    .orElse(NotifySettings.NOBODY);
        } catch (IOException e) {
            findings.add(FindingCode.DEFINITION_FILE_MISSING, file.toString());
        }
        return new NotifyFile(findings.isEmpty() ? settings : NotifySettings.NOBODY, findings.inOrder());
    }

    private static NotifySettings settings(Fields fields) {
        String language = fields.read("language", cursor -> cursor.oneOf(LANGUAGES));
        return new NotifySettings(
                language == null ? "vi" : language,
                Optional.ofNullable(fields.read("mail", NotifyFile::mail)),
                Optional.ofNullable(fields.read("webhook", NotifyFile::webhook)));
    }

    private static @Nullable Mail mail(Cursor cursor) {
        Fields fields = cursor.fields(Section.MAIL);
        if (fields == null) {
            return null;
        }
        String host = fields.read("host", value -> matching(value, HOST));
        Integer port = fields.has("port") ? fields.read("port", NotifyFile::port) : Integer.valueOf(STARTTLS_PORT);
        Privacy privacy =
                fields.has("security") ? fields.read("security", value -> value.oneOf(PRIVACY)) : Privacy.STARTTLS;
        String from = fields.read("from", value -> matching(value, ADDRESS));
        List<String> to = new ArrayList<>();
        for (Cursor item : fields.items("to")) {
            String address = matching(item, ADDRESS);
            if (address != null) {
                to.add(address);
            }
        }
        return host == null || port == null || privacy == null || from == null || to.isEmpty()
                ? null
                : new Mail(host, port, privacy, from, to);
    }

    private static @Nullable String matching(Cursor cursor, Pattern pattern) {
        String text = cursor.text();
        if (text != null && !pattern.matcher(text).matches()) {
            cursor.refuse(FindingCode.NOTIFY_BAD_ADDRESS, text, cursor.key());
            return null;
        }
        return text;
    }

    private static @Nullable Integer port(Cursor cursor) {
        BigDecimal number = cursor.number();
        if (number == null) {
            return null;
        }
        boolean isPort = number.stripTrailingZeros().scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(MOST_PORT)) <= 0;
        if (!isPort) {
            cursor.refuse(FindingCode.NOTIFY_BAD_PORT, number.toPlainString());
            return null;
        }
        return number.intValueExact();
    }

    private static @Nullable Webhook webhook(Cursor cursor) {
        Fields fields = cursor.fields(Section.WEBHOOK);
        Cursor at = fields == null ? null : fields.at("url");
        String text = at == null ? null : at.text();
        if (at == null || text == null) {
            return null;
        }
        try {
            URI url = new URI(text);
            boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (isHttp && url.getHost() != null && url.getUserInfo() == null) {
                return new Webhook(url);
            }
        } catch (URISyntaxException e) {
            // Told below: it is none.
        }
        at.refuse(FindingCode.NOTIFY_BAD_URL, text);
        return null;
    }
}
