package org.alvhdesk.ui.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import org.alvhdesk.ui.testing.PolicySamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class PolicyPageTest {
  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer("GET /hedge/approval-policy", PolicySamples.policy(List.of()));
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    given().get("/policy").then().statusCode(403);
    given().get("/policy.csv").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "vera", roles = "viewer")
  void saysEveryRuleInWords_withItsReason() {
    String page = given().get("/policy").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("data-testid=\"policy-name\">DESK/3<")
        .contains("A change of the hedge book")
        .contains("premium of 25,000 USD or more")
        .contains("3 people, 1 of pm, 1 of risk")
        .contains("Four &lt;eyes&gt;.")
        .contains("The review of an emergency")
        .contains("1 person<")
        .contains(
            "Drafted, edited and submitted by trader. Expires at the close of the 5th session after"
                + " its own; once it is submitted after 4 h 30 min, and at the close of that session"
                + " at the latest.")
        .contains("data-testid=\"lending\">risk to pm<")
        .contains("Expires at the close of its own session.")
        .contains("<dd>10 %</dd>")
        .contains("<dd>5 percentage points</dd>")
        .contains("<dd>60 s old</dd>")
        .contains("<dd>1500 s old, 900 s of them the provider&#39;s delay</dd>")
        .contains(">an emergency: always</li>", ">lending a role: always</li>")
        .contains("data-testid=\"must-enrol\">tina (trader); tom (trader)<")
        .doesNotContain("waits-for-enrolment")
        .doesNotContain("quotes-refused")
        .contains("data-testid=\"no-deadlock\"");
  }

  @Test
  @TestSecurity(user = "vera", roles = "viewer")
  void namesEveryDeadlock_andSaysWhenPeopleAreUnknown() {
    StubServices.answer(
        "GET /hedge/approval-policy",
        PolicySamples.policy(List.of("a limit change submitted by tom can never be approved")));
    assertThat(given().get("/policy").asString())
        .contains("data-testid=\"deadlock\">a limit change submitted by tom")
        .contains("data-testid=\"waits-for-enrolment\">a limit change submitted by tom waits")
        .doesNotContain("no-deadlock");

    StubServices.answer("GET /hedge/approval-policy", PolicySamples.policy(null));
    assertThat(given().get("/policy").asString())
        .contains("Not known: Keycloak does not answer in time.")
        .contains("nothing that is priced can be approved: the policy does not accept")
        .doesNotContain("no-deadlock")
        .doesNotContain("must-enrol")
        .doesNotContain("data-testid=\"deadlock\"");

    StubServices.hangUp("GET /hedge/approval-policy");
    assertThat(given().get("/policy").then().statusCode(502).extract().asString())
        .contains("hedge-service does not answer");
  }

  @Test
  @TestSecurity(user = "vera", roles = "viewer")
  void exportsOneLineARule() {
    assertThat(given().get("/policy.csv").then().statusCode(200).extract().asString().lines())
        .containsExactly(
            "policy,kind,when,people,roles,second_factor,reason,source",
            "DESK/3,hedge,always,2,1 of risk,false,Four <eyes>.,ours",
            "DESK/3,hedge,\"premium of 25,000 USD or more\",3,\"1 of pm, 1 of risk\",true,Large.,ours",
            "DESK/3,emergency,always,1,,false,Afterwards.,ours");
  }
}
