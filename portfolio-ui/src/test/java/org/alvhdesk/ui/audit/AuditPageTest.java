package org.alvhdesk.ui.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.alvhdesk.ui.testing.AuditSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class AuditPageTest {
  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer("GET /hedge/audit", AuditSamples.lines());
    StubServices.answer("GET /hedge/audit/verification", AuditSamples.intact());
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    given().get("/audit").then().statusCode(403);
    given().get("/audit.csv").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhoDidWhat_seeingWhat_loggedInHow() {
    assertThat(page("/audit"))
        .contains("intact")
        .contains("7 lines checked, 6 of them attested by 3 signed checkpoints")
        .contains("<strong>risk</strong>")
        .contains("level 2")
        .contains("from 127.0.0.1 Chromium")
        .contains("/proposals/" + Samples.ID)
        .contains("&lt;b&gt;fits&lt;/b&gt; the limits")
        .contains("/audit?before=41");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhichLineIsBad() {
    StubServices.answer("GET /hedge/audit/verification", AuditSamples.broken());

    assertThat(page("/audit"))
        .contains("not intact")
        .contains("line 5 is missing")
        .contains("2 lines are older than the chain");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void claimsNothing_whenTheServiceDoesNotAnswer() {
    StubServices.hangUp("GET /hedge/audit");
    StubServices.hangUp("GET /hedge/audit/verification");

    assertThat(page("/audit")).contains("missing").doesNotContain("intact</span>");
    given().get("/audit.csv").then().statusCode(502);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsEverythingThatIsHashed() {
    String csv = given().get("/audit.csv?before=99").then().statusCode(200).extract().asString();

    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("cd".repeat(32)).contains("ab".repeat(32)).contains("APPROVAL");
    assertThat(StubServices.calls("GET", "/audit").getLast().path()).contains("before=99");
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
