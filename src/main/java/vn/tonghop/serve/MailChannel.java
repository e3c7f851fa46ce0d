package vn.tonghop.serve;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import vn.tonghop.core.definition.NotifySettings.Mail;
import vn.tonghop.core.definition.NotifySettings.Privacy;
import vn.tonghop.store.OutboxTable.Letter;

/** Letters as mail; the Message-ID is the letter's own, so that a second copy is known as one. */
final class MailChannel implements Channel {
    private static final String PATIENCE = "10000";

    private final Mail mail;
    private final Session session;

    MailChannel(Mail mail, NotifySecrets secrets) {
        this.mail = mail;
        Properties set = new Properties();
        set.setProperty("mail.transport.protocol", "smtp");
        set.setProperty("mail.smtp.host", mail.host());
        set.setProperty("mail.smtp.port", Integer.toString(mail.port()));
        set.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        set.setProperty("mail.smtp.timeout", PATIENCE);
        set.setProperty("mail.smtp.writetimeout", PATIENCE);
        set.setProperty("mail.smtp.starttls.enable", Boolean.toString(mail.privacy() == Privacy.STARTTLS));
        set.setProperty("mail.smtp.starttls.required", Boolean.toString(mail.privacy() == Privacy.STARTTLS));
        set.setProperty("mail.smtp.ssl.enable", Boolean.toString(mail.privacy() == Privacy.TLS));
        set.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean isKnown = !secrets.mailUser().isEmpty();
        set.setProperty("mail.smtp.auth", Boolean.toString(isKnown));
        this.session = Session.getInstance(set, isKnown ? new Known(secrets) : null);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void send(Letter letter) throws MessagingException {
        MimeMessage message = new Named(session, letter.notice().id() + "@" + domain());
        message.setFrom(new InternetAddress(mail.from()));
        for (String to : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        message.setSubject(letter.subject(), "UTF-8");
        message.setHeader("X-Tonghop-Id", letter.notice().id().toString());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(letter.notice().madeAt()));
        message.setText(letter.body(), "UTF-8");
        Transport.send(message);
    }

    private String domain() {
        return mail.from().substring(mail.from().indexOf('@') + 1);
    }

    /** A message whose id is given. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    /** Who sends, for a server that asks. */
    private static final class Known extends Authenticator {
        private final NotifySecrets secrets;

        Known(NotifySecrets secrets) {
            this.secrets = secrets;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(secrets.mailUser(), secrets.mailPassword());
        }
    }
}
