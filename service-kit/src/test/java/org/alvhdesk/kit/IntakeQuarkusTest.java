package org.alvhdesk.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.alvhdesk.kit.problem.Problems;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service refuses before a resource sees it. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class IntakeQuarkusTest {
  private static final String THINGS = "/api/v1/things";
  private static final int LIMIT = 64 << 10;

  @TestHTTPResource(THINGS)
  URI things;

  @Test
  void refusesATextThatIsTooLong() {
    refused(post(name("x".repeat(1001))), containsString("name may have at most 1000 characters"));
    post("{\"id\": 801, \"name\": \"" + "x".repeat(1000) + "\"}").statusCode(204);
  }

  @Test
  void refusesAnotherLength_whereAFieldSaysSo() {
    refused(
        post("{\"id\": 1, \"name\": \"x\", \"code\": \"four\"}"),
        equalTo("code may have at most 3 characters and has 4."));
    refused(
        post("{\"id\": 1, \"name\": \"x\", \"tags\": [\"fine\", \"\\u0007\"]}"),
        containsString("tags.[1] must not contain U+0007"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u001b", "\\u0085", "\\ud83d", "\\udc0e"})
  void refusesCharactersThatCannotBeStoredOrShown(String escaped) {
    refused(post(name("a" + escaped + "b")), containsString("name must not contain U+"));
  }

  @Test
  void takesLineBreaksAndTabs() {
    post("{\"id\": 802, \"name\": \"two\\r\\nlines\\tand a tab\"}").statusCode(204);
  }

  @Test
  void namesAFieldThatNobodyReads_andThoseThatThereAre() {
    refused(
        post("{\"id\": 1, \"name\": \"x\", \"nmae\": \"y\"}"),
        allOf(containsString("no field nmae"), containsString("code, id, name, tags")));
  }

  @Test
  void refusesControlCharacters_inPathsQueriesAndKeys() {
    refused(
        given().urlEncodingEnabled(false).get(THINGS + "/named/a%00b").then(),
        containsString("name must not contain U+0000"));
    refused(
        given().urlEncodingEnabled(false).get(THINGS + "/named/a?kind=%00").then(),
        containsString("kind must not contain U+0000"));
    refused(
        given().get(THINGS + "/named/a?kind=" + "x".repeat(1001)).then(),
        containsString("kind may have at most 1000 characters"));
    given().get(THINGS + "/named/a?kind=b").then().statusCode(200).body(equalTo("a b"));
  }

  @Test
  void refusesABodyThatIsTooLarge_beforeItIsRead() {
    given()
        .contentType(ContentType.JSON)
        .body(name("x".repeat(LIMIT)))
        .post(THINGS)
        .then()
        .statusCode(413)
        .contentType(Problems.MEDIA_TYPE)
        .body("detail", containsString("at most " + LIMIT + " bytes"));
  }

  /** A body of unknown length is cut off where the limit is; the connection may go with it. */
  @Test
  void refusesABodyThatIsTooLarge_alsoWhenItDoesNotSaySo()
      throws IOException, InterruptedException {
    byte[] body = name("x".repeat(LIMIT)).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(things)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
    }
  }

  private static String name(String name) {
    return "{\"id\": 1, \"name\": \"" + name + "\"}";
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post(THINGS).then();
  }

  private static void refused(ValidatableResponse answer, Matcher<String> detail) {
    answer.statusCode(400).contentType(Problems.MEDIA_TYPE).body("detail", detail);
  }
}
