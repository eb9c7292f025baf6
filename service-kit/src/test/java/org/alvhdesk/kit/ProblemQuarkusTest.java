package org.alvhdesk.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.alvhdesk.kit.problem.Problems;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ProblemQuarkusTest {
  private static final String THINGS = "/api/v1/things";

  @Test
  void answersProblem_whenThePathIsUnknown() {
    problem(given().get("/api/v1/nowhere").then(), 404).body("detail", containsString("/nowhere"));
    problem(given().get("/nowhere").then(), 404);
  }

  @Test
  void answersProblem_whenTheMethodIsNotAllowed() {
    problem(given().delete(THINGS).then(), 405);
  }

  @Test
  void answersProblem_whenTheMediaTypeIsWrong() {
    problem(given().contentType(ContentType.TEXT).body("x").post(THINGS).then(), 415);
  }

  @Test
  void answersProblem_whenTheJsonIsBroken() {
    problem(post("{\"id\": 1,"), 400).body("detail", containsString("not valid JSON"));
    problem(post("{\"id\": \"many\", \"name\": \"x\"}"), 400).body("detail", containsString("id"));
  }

  @Test
  void answersProblem_whenTheBodyIsInvalid() {
    problem(post("{\"id\": 0, \"name\": \" \"}"), 400)
        .body("detail", containsString("id must be"))
        .body("detail", containsString("name must not be blank"));
  }

  @Test
  void answersConflict_whenItExistsAlready() {
    post("{\"id\": 77, \"name\": \"x\"}").statusCode(204);

    problem(post("{\"id\": 77, \"name\": \"x\"}"), 409);
  }

  @Test
  void answersItsOwnType_whenAServiceSaysSo() {
    problem(given().get(THINGS + "/teapot").then(), 418)
        .body("type", equalTo("/problems/teapot"))
        .body("detail", equalTo("Use another pot."));
  }

  /** RFC 9470 section 3. */
  @Test
  void answersWhatToAskFor_whenTheLoginIsNotEnough() {
    problem(given().get(THINGS + "/guarded").then(), 401)
        .header(
            "WWW-Authenticate",
            "Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=\"300\"")
        .body("type", equalTo("/problems/step-up-required"))
        .body("detail", equalTo("Confirm with your code."));
  }

  @Test
  void hidesTheReason_whenTheServiceFails() {
    problem(given().get(THINGS + "/broken").then(), 500)
        .body("detail", not(containsString("secret")))
        .body("detail", containsString("id"));
  }

  @Test
  void answers401_whenThereIsNoToken() {
    problem(given().get(THINGS + "/mine").then(), 401).header("WWW-Authenticate", "Bearer");
    problem(given().get(THINGS + "/risky").then(), 401);
  }

  @Test
  void answers401_whenTheTokenIsRubbish() {
    problem(given().auth().oauth2("rubbish").get(THINGS + "/mine").then(), 401);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void answers403_whenTheRoleIsMissing() {
    problem(given().get(THINGS + "/risky").then(), 403);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void knowsTheCaller() {
    given().get(THINGS + "/mine").then().statusCode(200).body(equalTo("viewer"));
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post(THINGS).then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType(Problems.MEDIA_TYPE)
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("instance", notNullValue());
  }
}
