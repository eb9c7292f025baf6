package org.alvhdesk.marketdata.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.alvhdesk.marketdata.step.TestInfra;
import org.alvhdesk.marketdata.step.Tokens;
import org.junit.jupiter.api.Test;

/** A window of stored closes, measured over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class WindowQuarkusTest {
  private static final String PATH = "/api/v1/history/window";
  private static final List<String> EXPIRIES =
      List.of(
          "2024-09-18",
          "2024-10-16",
          "2024-11-20",
          "2024-12-18",
          "2025-01-22",
          "2025-02-19",
          "2025-03-18",
          "2025-04-16");

  @Test
  void measuresWhatIsStored_andNamesWhatIsNot() {
    RequestSpecification upload = as("trader");
    file(
        upload,
        "SPX_History.csv",
        "DATE,OPEN,HIGH,LOW,CLOSE\n" + bar("09/03/2024", 8000) + bar("09/04/2024", 7200));
    file(
        upload,
        "VIX_History.csv",
        "DATE,OPEN,HIGH,LOW,CLOSE\n" + bar("09/03/2024", 16) + bar("09/04/2024", 32));
    file(upload, "VVIX_History.csv", "DATE,VVIX\n09/03/2024,90.00\n09/04/2024,135.00\n");
    for (int i = 0; i < EXPIRIES.size(); i++) {
      double settle = 20 + 0.5 * i;
      file(
          upload,
          "VX_" + EXPIRIES.get(i) + ".csv",
          "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n"
              + future("2024-09-03", settle)
              + future("2024-09-04", 1.5 * settle));
    }
    long id =
        upload
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .as(ImportRunView.class)
            .run()
            .id();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as("trader").get("/api/v1/imports/" + id).as(ImportRunView.class),
            run -> run.run().state().equals("DONE"));

    ShockWindowView window = window("?from=2024-09-03&to=2024-09-04");

    assertThat(window.missing()).isEmpty();
    assertThat(window.name()).isEqualTo("2024-09-03..04");
    assertThat(window.spxMove()).isCloseTo(-0.10, within(1e-12));
    assertThat(window.vixFrom()).isEqualTo(16);
    assertThat(window.vixTo()).isEqualTo(32);
    assertThat(List.of(window.cm30(), window.cm110(), window.cm180()))
        .allSatisfy(m -> assertThat(m).isCloseTo(1.5, within(0.002)));
    // Thirty days lie 15 of 28 days between two contracts of 20.0 and 20.5, a day later 16 of 28.
    assertThat(window.cm30())
        .isCloseTo(1.5 * (20 + 0.5 * 16 / 28) / (20 + 0.5 * 15 / 28), within(1e-12));
    assertThat(window.vvixTo() / window.vvixFrom()).isCloseTo(1.5, within(1e-12));

    ShockWindowView beyond = window("?from=2024-09-04&to=2024-09-05");
    assertThat(beyond.spxMove()).isNull();
    assertThat(beyond.missing()).contains("SPX on 2024-09-05", "VVIX on 2024-09-05");
  }

  @Test
  void refusesWhatIsNoWindow() {
    as("viewer").get(PATH).then().statusCode(400).body("detail", containsString("from must be"));
    as("viewer")
        .get(PATH + "?from=2024-09-04&to=2024-09-04")
        .then()
        .statusCode(400)
        .body("detail", containsString("ends after it begins"));
    given().get(PATH + "?from=2024-09-03&to=2024-09-04").then().statusCode(401);
  }

  private static ShockWindowView window(String query) {
    return as("viewer")
        .get(PATH + query)
        .then()
        .statusCode(200)
        .extract()
        .as(ShockWindowView.class);
  }

  private static void file(RequestSpecification upload, String name, String content) {
    upload.multiPart("file", name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String bar(String day, double close) {
    return "%s,%s,%s,%s,%s\n".formatted(day, close, close, close, close);
  }

  private static String future(String day, double settle) {
    return "%s,X,%s,%s,%s,%s,%s,0,100,0,100\n"
        .formatted(day, settle, settle, settle, settle, settle);
  }

  private static RequestSpecification as(String name) {
    return given().auth().oauth2(Tokens.of(name, name));
  }
}
