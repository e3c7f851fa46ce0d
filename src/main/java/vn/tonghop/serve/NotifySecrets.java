package vn.tonghop.serve;

import java.util.Map;

/**
 * What the channels know each other by; from the environment only, and never shown.
 *
 * @param mailUser empty where the mail server asks for nobody
 * @param webhookToken empty where the receiver asks for none
 */
public record NotifySecrets(String mailUser, String mailPassword, String webhookToken) {
    /** {@code TONGHOP_SMTP_USER}, {@code TONGHOP_SMTP_PASSWORD} and {@code TONGHOP_WEBHOOK_TOKEN}. */
    public static NotifySecrets from(Map<String, String> environment) {
        return new NotifySecrets(
                environment.getOrDefault("TONGHOP_SMTP_USER", ""),
                environment.getOrDefault("TONGHOP_SMTP_PASSWORD", ""),
                environment.getOrDefault("TONGHOP_WEBHOOK_TOKEN", ""));
    }

    @Override
    public String toString() {
        return "NotifySecrets[not shown]";
    }
}
