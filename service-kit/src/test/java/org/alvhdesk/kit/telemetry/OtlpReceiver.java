package org.alvhdesk.kit.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.alvhdesk.contracts.Json;

/**
 * A collector: takes spans over OTLP/HTTP at {@code /v1/traces} and shows what it took at {@code
 * /spans}, over HTTP as well, because the test may be in another class loader.
 */
public class OtlpReceiver implements QuarkusTestResourceLifecycleManager {
  private final List<Otlp.Span> taken = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no port for the collector", e);
    }
    server.createContext("/v1/traces", this::take);
    server.createContext(
        "/spans", http -> answer(http, Json.write(taken).getBytes(StandardCharsets.UTF_8)));
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "OTEL_SDK_DISABLED", "false",
        "OTEL_EXPORTER_OTLP_ENDPOINT", url,
        "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
        "quarkus.otel.bsp.schedule.delay", "200ms",
        "test.collector", url);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void take(HttpExchange http) throws IOException {
    boolean zipped = "gzip".equals(http.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream body =
        zipped ? new GZIPInputStream(http.getRequestBody()) : http.getRequestBody()) {
      taken.addAll(Otlp.spans(body.readAllBytes()));
    }
    answer(http, new byte[0]);
  }

  private static void answer(HttpExchange http, byte[] body) throws IOException {
    try (http) {
      http.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      http.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      http.getResponseBody().write(body);
    }
  }
}
