package org.alvhdesk.hedge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alvhdesk.contracts.Json;

/** Posts to one address for everybody: a chat room or a pager that knows the people itself. */
@ApplicationScoped
class WebhookChannel implements Channel {
  static final String SIGNATURE = "X-ALVH-Signature";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int FIRST_ERROR = 300;

  private final NotifyConfig.Webhook config;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  WebhookChannel(NotifyConfig config) {
    this.config = config.webhook();
  }

  /** What is posted. */
  record Body(String recipient, List<Message> notifications) {}

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public boolean isOn() {
    return config.url().isPresent();
  }

  @Override
  public boolean reaches(String recipient) {
    return true;
  }

  @Override
  public void send(String recipient, List<Message> messages)
      throws IOException, InterruptedException {
    byte[] body = Json.write(new Body(recipient, messages)).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(config.url().orElseThrow())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    config.secret().ifPresent(secret -> request.header(SIGNATURE, "sha256=" + hmac(secret, body)));
    HttpResponse<Void> response =
        http.send(request.build(), HttpResponse.BodyHandlers.discarding());
    if (response.statusCode() >= FIRST_ERROR) {
      throw new IOException("the webhook answers " + response.statusCode());
    }
  }

  static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
