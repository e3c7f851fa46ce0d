package vn.tonghop.serve;

import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.tonghop.core.definition.NotifySettings.Webhook;
import vn.tonghop.store.OutboxTable.Letter;

/** Letters as a POST of JSON, whose id is the letter's own; what is not answered with 200 to 299 was not taken. */
final class WebhookChannel implements Channel {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final JsonFactory JSON = new JsonFactory();

    private final Webhook webhook;
    private final NotifySecrets secrets;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookChannel(Webhook webhook, NotifySecrets secrets) {
        this.webhook = webhook;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void send(Letter letter) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", letter.notice().id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json(letter)));
        if (!secrets.webhookToken().isEmpty()) {
            request.header("Authorization", "Bearer " + secrets.webhookToken());
        }
        int status = answered(request.build());
        if (status < OK || status >= NOT_OK) {
            throw new IOException("HTTP " + status);
        }
    }

    /** The request's own bound ends with the first line of the answer; this one with its last. */
    private int answered(HttpRequest request) throws Exception {
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + ANSWER.toSeconds() + " s", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String json(Letter letter) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("id", letter.notice().id().toString());
            json.writeStringProperty("kind", letter.notice().kind());
            json.writeStringProperty("schedule", letter.notice().schedule());
            json.writeStringProperty("night", letter.notice().scheduledAt().toString());
            json.writeName("run");
            if (letter.notice().run().isPresent()) {
                json.writeNumber(letter.notice().run().get());
            } else {
                json.writeNull();
            }
            json.writeStringProperty("subject", letter.subject());
            json.writeStringProperty("text", letter.body());
            json.writeEndObject();
        }
        return text.toString();
    }
}
