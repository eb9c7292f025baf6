package org.alvhdesk.marketdata.step;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.common.mapper.TypeRef;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.history.History;
import org.alvhdesk.marketdata.source.LiveClock;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live market on real PostgreSQL and Kafka; its provider is in a box and can be switched off. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@TestProfile(LiveQuarkusTest.Live.class)
class LiveQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration DELAY = Duration.ofMinutes(15);
  private static final String PORT = "alvh.test.provider.port";
  private static final String RUN = "live:cboe/42/1";

  @Inject FakeServices services;
  @Inject History history;
  @Inject LiveClock clock;
  @Inject LiveOpener opener;

  private CboeProvider provider;

  /** The market of this test. */
  public static class Live implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String port = System.getProperty(PORT);
      if (port == null) {
        // Test and application have class loaders of their own: they meet at a port.
        port = Integer.toString(freePort());
        System.setProperty(PORT, port);
      }
      String url = "http://127.0.0.1:" + port;
      Map<String, String> settings = new HashMap<>();
      settings.put("alvh.test.market", "live");
      settings.put("alvh.live.interval", "400ms");
      settings.put("alvh.sources.cboe.base-url", url);
      settings.put("alvh.sources.cboe-www.base-url", url);
      settings.put("alvh.sources.host-interval", "0s");
      settings.put("alvh.sources.tries", "1");
      settings.put("alvh.sources.breaker-delay", "500ms");
      return settings;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(MorningClock.class);
    }

    private static int freePort() {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void startProvider() {
    provider = new CboeProvider(Integer.getInteger(PORT));
    services.start(RUN);
    FakeServices.NAMES.forEach(services::hold);
  }

  @AfterEach
  void stopProvider() {
    provider.stop();
  }

  @Test
  void makesAStepOfEverySnapshot_waitsForNobody_andStaysUpWhileItsProviderIsDown() {
    await().atMost(PATIENCE).until(() -> live() != null && live().phase().equals("NO_HISTORY"));
    get("/api/v1/signals/latest").statusCode(404).body("detail", containsString("alvh data fetch"));
    assertThat(provider.asked()).isZero();

    LocalDate session = clock.instant().atZone(TradingCalendar.NEW_YORK).toLocalDate();
    LocalDate before = TradingCalendar.previousBusinessDay(session);
    provider.quote(clock.instant().minus(DELAY), 5000, 15);
    importHistory(before);

    reach(1);
    MarketStepV1 first = services.steps().getFirst();
    assertThat(first.market()).isEqualTo("live:cboe");
    assertThat(first.quality()).isEqualTo("DELAYED");
    assertThat(first.optionQuality()).isEqualTo("DELAYED");
    assertThat(first.session()).isEqualTo(session);
    assertThat(first.signals().spx()).isEqualTo(5000);
    assertThat(first.history()).isNotNull();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(services.slices(1).stream().map(SliceV1::key).distinct())
                    .hasSize(first.sliceCount()));
    assertThat(services.slices(1)).allMatch(s -> s.quality().equals("DELAYED"));

    provider.quote(clock.instant().minus(DELAY), 5010, 14.5);
    reach(2);
    assertThat(services.steps().get(1).signals().spx()).isEqualTo(5010);

    provider.down(true);
    // A quote may also grow stale by its age before the first refusal: the reason is what counts.
    await()
        .atMost(PATIENCE)
        .until(() -> live().phase().equals("STALE") && live().words().contains("SPX option chain"));
    SourceView.Provider delayed = provider("cboe-delayed");
    assertThat(delayed.lastError()).isNotNull();
    assertThat(delayed.lastGood()).isNotNull();
    long age = live().ageSeconds();
    await().atMost(PATIENCE).until(() -> live().ageSeconds() > age);
    assertThat(services.steps()).hasSize(2);
    get("/api/v1/signals/latest").statusCode(200);

    provider.quote(clock.instant().minus(DELAY), 4990, 16);
    provider.down(false);
    reach(3);
    await().atMost(PATIENCE).until(() -> live().fetchedAt() != null);
    assertThat(services.steps().get(2).signals().spx()).isEqualTo(4990);

    given()
        .auth()
        .oauth2(Tokens.of("trader", "trader"))
        .contentType(ContentType.JSON)
        .body("{\"running\": false}")
        .post("/api/v1/clock")
        .then()
        .statusCode(409)
        .body("detail", containsString("live"));
    SealedStep again = opener.open(Instant.EPOCH).last().orElseThrow();
    assertThat(again.fact().step()).isEqualTo(3);
    assertThat(Slices.digest(again.slices())).isEqualTo(services.steps().get(2).digest());
  }

  private void reach(int step) {
    await().atMost(PATIENCE).until(() -> services.steps().size() >= step);
  }

  private void importHistory(LocalDate session) {
    String date = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT).format(session);
    new HistoryImport(history.store(), "test", "test", false)
        .run(
            List.of(
                file(
                    "SPX_History.csv",
                    "DATE,OPEN,HIGH,LOW,CLOSE\n" + date + ",4980,5001,4970,4990\n"),
                file("VIX_History.csv", "DATE,OPEN,HIGH,LOW,CLOSE\n" + date + ",15,16,14,15.2\n"),
                file("fred_DFF.csv", "observation_date,DFF\n" + session.minusDays(1) + ",4.33\n")),
            Clock.systemUTC(),
            (number, all, outcome) -> {});
  }

  private static HistoryImport.Given file(String name, String content) {
    return new HistoryImport.Given(name, () -> content.getBytes(UTF_8), IntakeOptions.none());
  }

  private static SourceView.Live live() {
    return sources().getFirst().live();
  }

  private static SourceView.Provider provider(String id) {
    return sources().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().provider();
  }

  private static List<SourceView> sources() {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer", "viewer"))
        .get("/api/v1/sources")
        .as(new TypeRef<Items<SourceView>>() {})
        .items();
  }

  private static ValidatableResponse get(String path) {
    return given().auth().oauth2(Tokens.of("viewer", "viewer")).get(path).then();
  }
}
