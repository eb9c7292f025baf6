package org.alvhdesk.marketdata.step;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.SnapshotView;
import org.alvhdesk.marketdata.QuoteTables;
import org.junit.jupiter.api.Test;

/**
 * A replay of invented files: one step a trading day, the holiday left out, a chain at one close, a
 * chain of a morning as a step of its own, then the end.
 */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@TestProfile(ReplayQuarkusTest.Replay.class)
class ReplayQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject FakeServices services;

  /** The market of this test. */
  public static class Replay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("alvh.test.market", "replay:" + files() + ":2019-02-14:2019-02-20");
    }

    private static Path files() {
      try {
        Path dir = Files.createTempDirectory("alvh-replay");
        write(
            dir.resolve("indices/spx_daily_ohlcv_yahoo.csv"),
            "date,open,high,low,close,volume",
            "2019-02-14,1,1,1,2700.5,9",
            "2019-02-15,1,1,1,2710.25,9",
            "2019-02-19,1,1,1,2720.0,9",
            "2019-02-20,1,1,1,2730.2,9");
        write(
            dir.resolve("indices/vix_daily_ohlc_cboe.csv"),
            "DATE,OPEN,HIGH,LOW,CLOSE",
            "02/14/2019,1,1,1,15.5",
            "02/15/2019,1,1,1,15.0",
            "02/19/2019,1,1,1,14.5",
            "02/20/2019,1,1,1,14.25");
        write(
            dir.resolve("vx_futures/vx_m1_m7_daily.csv"),
            "Date,M1,M2,M3,days_to_expiration",
            "2019-02-14,15.6,16.1,16.5,21",
            "2019-02-15,15.2,15.9,16.4,20",
            "2019-02-19,14.6,15.4,16.0,19",
            "2019-02-20,15.3,15.9,16.3,18");
        Path chains = dir.resolve("chains_spx");
        QuoteTables.spxw(
            chains.resolve("spx_chain_2019-02-19.csv"), "February 19, 2019 at 4:14 PM EST", 2721);
        QuoteTables.spxw(
            chains.resolve("spx_chain_2019-02-20.csv"), "February 20, 2019 at 10:30 AM EST", 2717);
        return dir;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void write(Path file, String... lines) throws IOException {
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
    }
  }

  @Test
  void playsEveryTradingDayAndSaysThatItHasEnded() {
    services.start("replay:cboe:2019-02-14:2019-02-20/42/1");

    await().atMost(PATIENCE).until(() -> services.steps().size() == 5 && clock().ended());

    List<MarketStepV1> steps = services.steps();
    assertThat(steps)
        .extracting(s -> s.session().toString())
        .containsExactly("2019-02-14", "2019-02-15", "2019-02-19", "2019-02-20", "2019-02-20");
    assertThat(steps)
        .extracting(MarketStepV1::quality)
        .containsExactly("SETTLED", "SETTLED", "SETTLED", "DELAYED", "SETTLED");
    assertThat(steps)
        .extracting(s -> s.optionQualityOf("SPXW"))
        .containsExactly("MODEL", "MODEL", "DELAYED", "DELAYED", "MODEL");
    assertThat(steps).allMatch(s -> s.optionQuality().equals("MODEL"));
    assertThat(clock().running()).isFalse();
    assertThat(clock().pausedBecause()).contains("last day");
    given()
        .auth()
        .oauth2(Tokens.of("trader", "trader"))
        .contentType(ContentType.JSON)
        .body("{\"running\": true}")
        .post("/api/v1/clock")
        .then()
        .statusCode(200);
    assertThat(clock().ended()).isTrue();
    asks(steps);
    indicesComeFromTheHistory_whereItHasThem();
  }

  /** What people and programs can ask of a step with real quotes. */
  private void asks(List<MarketStepV1> steps) {
    SnapshotView sealed =
        viewer().get("/api/v1/snapshots/" + steps.get(2).snapshotId()).as(SnapshotView.class);
    assertThat(sealed.digestHolds()).isTrue();
    assertThat(sealed.slices())
        .filteredOn(s -> s.root().equals("SPXW"))
        .singleElement()
        .matches(s -> s.quality().equals("DELAYED") && s.strikes() == 26);
    assertThat(sealed.step().quotes().spx().excluded()).containsEntry("dead", QuoteTables.DEAD);
    assertThat(services.slices(3))
        .filteredOn(s -> s.root().equals("SPXW"))
        .isNotEmpty()
        .allMatch(s -> s.quality().equals("DELAYED"));

    ChainView vix = viewer().get("/api/v1/chains/VIX/latest").as(ChainView.class);
    assertThat(vix.provenance().quality()).isEqualTo("MODEL");
    assertThat(vix.ageMinutes()).isZero();
    assertThat(vix.expiries().getFirst().tradable()).isPositive();
  }

  private static RequestSpecification viewer() {
    return given().auth().oauth2(Tokens.of("viewer", "viewer"));
  }

  private static void indicesComeFromTheHistory_whereItHasThem() {
    assertThat(sources("VIX")).containsOnly("replay:cboe:2019-02-14:2019-02-20");
    given()
        .auth()
        .oauth2(Tokens.of("trader", "trader"))
        .multiPart(
            "file",
            "VIX_History.csv",
            ("DATE,OPEN,HIGH,LOW,CLOSE\n"
                    + "02/14/2019,15.5,15.6,15.4,15.5\n"
                    + "02/20/2019,14.2,14.3,14.2,14.25\n"
                    + "02/21/2019,14.0,14.9,14.0,14.46\n")
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(202);
    await().atMost(PATIENCE).until(() -> sources("VIX").contains("cboe"));

    // The market stands at 16:00 of 2019-02-20: the close of that session counts from 16:15.
    assertThat(sources("VIX")).containsExactly("cboe");
    assertThat(sources("SPX")).containsOnly("replay:cboe:2019-02-14:2019-02-20");
  }

  private static List<String> sources(String symbol) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer", "viewer"))
        .get("/api/v1/indices/" + symbol)
        .then()
        .statusCode(200)
        .extract()
        .path("items.source");
  }

  private static ClockView clock() {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer", "viewer"))
        .get("/api/v1/clock")
        .as(ClockView.class);
  }
}
