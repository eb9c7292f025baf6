package org.alvhdesk.hedge;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat that takes webhooks and a mail server, both real and on this machine. */
public class NotifyInfra implements QuarkusTestResourceLifecycleManager {
  static final String SECRET = "a shared secret";

  /** A post as it arrived. */
  record Post(String signature, String body) {}

  static final List<Post> POSTS = new CopyOnWriteArrayList<>();

  /** So many posts are refused before one is taken. */
  static final AtomicInteger REFUSE = new AtomicInteger();

  static GreenMail mail;

  private static HttpServer chat;

  @Override
  public Map<String, String> start() {
    openChat(0);
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return settings();
  }

  /** The chat is away: its port refuses connections. Returns the port. */
  static int closeChat() {
    int port = chat.getAddress().getPort();
    chat.stop(0);
    return port;
  }

  /** The chat is there, on {@code port}; 0 for any. */
  static void openChat(int port) {
    try {
      chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chat.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean refused = REFUSE.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
          if (!refused) {
            POSTS.add(new Post(exchange.getRequestHeaders().getFirst("X-ALVH-Signature"), body));
          }
          exchange.sendResponseHeaders(refused ? 500 : 204, -1);
          exchange.close();
        });
    chat.start();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "alvh.notify.webhook.url",
        "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook",
        "alvh.notify.webhook.secret",
        SECRET,
        "alvh.notify.mail.enabled",
        "true",
        "alvh.notify.mail.address",
        "%s@desk.example",
        "alvh.notify.every",
        "PT0.2S",
        "quarkus.mailer.host",
        "127.0.0.1",
        "quarkus.mailer.port",
        Integer.toString(mail.getSmtp().getPort()));
  }

  @Override
  public void stop() {
    if (chat != null) {
      chat.stop(0);
    }
    if (mail != null) {
      mail.stop();
    }
  }
}
