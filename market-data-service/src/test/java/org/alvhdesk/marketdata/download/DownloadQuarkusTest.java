package org.alvhdesk.marketdata.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.marketdata.step.TestInfra;
import org.alvhdesk.marketdata.step.Tokens;
import org.junit.jupiter.api.Test;

/** A download over HTTP: one provider has one file, the other cannot be reached. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@TestProfile(DownloadQuarkusTest.Providers.class)
class DownloadQuarkusTest {
  private static final String PATH = "/api/v1/downloads";
  private static final String PORT = "alvh.test.download.port";
  private static final String VIX =
      "DATE,OPEN,HIGH,LOW,CLOSE\n07/02/2024,12.0,12.5,11.9,12.1\n07/03/2024,12.0,12.5,11.9,12.2\n";

  /** Where the providers are. */
  public static class Providers implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String port = System.getProperty(PORT);
      if (port == null) {
        port = Integer.toString(freePort());
        System.setProperty(PORT, port);
      }
      Map<String, String> settings = new HashMap<>();
      settings.put("alvh.sources.cboe.base-url", "http://127.0.0.1:" + port);
      settings.put("alvh.sources.cboe-www.base-url", "http://127.0.0.1:" + port);
      settings.put("alvh.sources.fredgraph.base-url", "http://127.0.0.1:1");
      settings.put("alvh.sources.host-interval", "0s");
      settings.put("alvh.sources.tries", "1");
      return settings;
    }

    private static int freePort() {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void fetchesImportsAndSaysWhatDidNotCome_oneAtATime() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    HttpServer provider = provider(asked);
    try {
      as("trader").get(PATH + "/latest").then().statusCode(200).body("state", equalTo("NONE"));

      begin("trader", "{\"from\":\"2024-06-03\"}").statusCode(202);
      begin("admin", "{}").statusCode(409).body("detail", containsString("works already"));
      asked.countDown();
      DownloadView done =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> as("viewer").get(PATH + "/latest").as(DownloadView.class),
                  view -> view.endedAt() != null);

      assertThat(done.state()).as(done.problems().toString()).isEqualTo("DONE");
      assertThat(done.actor()).isEqualTo("trader");
      assertThat(done.fresh()).isEqualTo(1);
      assertThat(done.notThere()).isPositive();
      assertThat(done.failed()).isPositive();
      assertThat(done.done()).isEqualTo(done.all());
      assertThat(done.problems()).anySatisfy(p -> assertThat(p).contains("127.0.0.1:1"));
      ImportRunView run =
          as("viewer").get("/api/v1/imports/" + done.importId()).as(ImportRunView.class);
      assertThat(run.files()).singleElement().matches(f -> f.added() == 2);
    } finally {
      provider.stop(0);
    }
  }

  @Test
  void refusesWhoMayNot_andWhatIsNotThere() {
    begin("viewer", "{}").statusCode(403);
    begin("risk", "{}").statusCode(403);
    given().contentType(ContentType.JSON).body("{}").post(PATH).then().statusCode(401);
    begin("trader", "{\"from\":\"1999-01-01\"}")
        .statusCode(400)
        .body("detail", containsString("2004-03-26"));
  }

  /** Has the history of VIX and nothing else; answers when {@code go} says so. */
  private static HttpServer provider(CountDownLatch go) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT)), 0);
    server.createContext(
        "/",
        exchange -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          boolean vix = exchange.getRequestURI().getPath().endsWith("/VIX_History.csv");
          byte[] body = (vix ? VIX : "no such file").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", vix ? "text/csv" : "text/plain");
          exchange.sendResponseHeaders(vix ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static io.restassured.response.ValidatableResponse begin(String name, String body) {
    return as(name).contentType(ContentType.JSON).body(body).post(PATH).then();
  }

  private static RequestSpecification as(String name) {
    return given().auth().oauth2(Tokens.of(name, name));
  }
}
