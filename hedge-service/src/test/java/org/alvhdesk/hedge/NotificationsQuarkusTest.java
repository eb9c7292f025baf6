package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.NotificationView;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/**
 * Who is told what, and how it leaves the application. Nobody says here who belongs to the desk, so
 * roles are told; that persons are is for the test with a directory to say.
 */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@QuarkusTestResource(value = NotifyInfra.class, restrictToAnnotatedClass = true)
class NotificationsQuarkusTest {
  private static final String PATH = "/api/v1/notifications";
  private static final String REFUSED =
      "from notification_delivery d join notification n on n.id = d.notification_id"
          + " where n.recipient = 'nobody-listens'";

  @Inject Desk desk;

  @Test
  void tellsThoseWhoMustAgree_andThenTheSubmitter_inTheApplicationByWebhookAndByMail()
      throws Exception {
    NotifyInfra.REFUSE.set(2);
    ProposalView proposal = desk.newSubmitted();

    NotificationView wanted = awaitNotice("risk", proposal, "APPROVAL_WANTED");
    assertThat(wanted.text()).startsWith("trader asks for your approval: ");
    assertThat(wanted.read()).isFalse();
    assertThat(about("viewer", proposal)).isEmpty();

    NotifyInfra.Post post = awaitPost("role:risk", proposal);
    assertThat(post.signature()).isEqualTo("sha256=" + hmac(post.body()));
    assertThat(desk.count("select max(attempts) from notification_delivery"))
        .as("refused twice and taken after that")
        .isGreaterThan(1);

    assertThat(desk.approve("trader2", proposal).statusCode()).isEqualTo(200);
    assertThat(desk.reject("risk", proposal, "not today").statusCode()).isEqualTo(200);
    assertThat(awaitNotice("trader2", proposal, "MOVED").text())
        .contains("rejected by risk")
        .contains("not today");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(mails())
                    .anyMatch(
                        m -> m.startsWith("trader2@desk.example") && m.contains(proposal.id())));
  }

  @Test
  void countsWhatIsUnread_untilThePersonSaysOtherwise_andOnlyForThatPerson() {
    ProposalView proposal = desk.newSubmitted();
    NotificationView wanted = awaitNotice("pm", proposal, "APPROVAL_WANTED");
    assertThat(own("pm").unread()).isPositive();
    long before = own("pm2").unread();

    NotificationsView after =
        Json.read(read("pm", "{\"upTo\":" + wanted.id() + "}").asString(), NotificationsView.class);

    assertThat(after.items())
        .filteredOn(n -> n.id() <= wanted.id())
        .allMatch(NotificationView::read);
    assertThat(own("pm2").unread()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void refuses_whatSaysNothing_andWhoIsNobody() {
    assertProblem(read("pm", "{}"), 400, "upTo");
    assertProblem(given().get(PATH), 401, "bearer");
  }

  @Test
  void callsThoseWhoCanHelp_once_whenTimeRunsOut() {
    String run = TestMarket.newRun();
    desk.play(run, 1, TestMarket.SESSION, 0, TestMarket.CALM_VIX);
    ProposalView draft = desk.draftOf(run).orElseThrow();
    assertThat(desk.submit("trader", draft).statusCode()).isEqualTo(200);

    desk.play(run, 2, TestMarket.SESSION, 11, TestMarket.CALM_VIX); // half an hour is left
    desk.play(run, 3, TestMarket.SESSION, 12, TestMarket.CALM_VIX);

    assertThat(awaitNotice("risk", draft, "ESCALATION").text())
        .startsWith("Time runs out and approvals are missing");
    assertThat(awaitNotice("trader", draft, "ESCALATION")).isNotNull();
    assertThat(desk.read(draft.id()).history())
        .extracting(ProposalView.History::decision)
        .containsOnlyOnce("ESCALATED");
  }

  /** A refused connection has no words of its own, and is a failure like any other. */
  @Test
  void triesAgain_whenTheWebhookRefusesConnections() {
    int port = NotifyInfra.closeChat();
    try {
      desk.asOwner(
          "with told as (insert into notification (book_id, recipient, kind, text, created_at)"
              + " values ('main', 'nobody-listens', 'ALARM', 'is anybody there?', now())"
              + " returning id) insert into notification_delivery"
              + " (notification_id, channel, state, attempts, next_try_at)"
              + " select id, 'webhook', 'PENDING', 0, now() from told");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(desk.count("select max(attempts) " + REFUSED)).isPositive());
      assertThat(desk.text("select max(state) " + REFUSED)).isEqualTo("PENDING");
      assertThat(desk.text("select max(error) " + REFUSED)).contains("ConnectException");
      assertThat(desk.count("select count(*) " + REFUSED + " and sent_at is not null")).isZero();
    } finally {
      NotifyInfra.openChat(port);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(desk.text("select max(state) " + REFUSED)).isEqualTo("SENT"));
    assertThat(NotifyInfra.POSTS).anyMatch(post -> post.body().contains("is anybody there?"));
  }

  private NotificationView awaitNotice(String who, ProposalView proposal, String kind) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                about(who, proposal).stream()
                    .filter(n -> n.kind().equals(kind))
                    .filter(n -> !n.text().contains("one more approval"))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private List<NotificationView> about(String who, ProposalView proposal) {
    return own(who).items().stream().filter(n -> n.proposalId().equals(proposal.id())).toList();
  }

  private NotificationsView own(String who) {
    return Json.read(desk.as(who).get(PATH).asString(), NotificationsView.class);
  }

  private io.restassured.response.Response read(String who, String body) {
    return desk.as(who).contentType(ContentType.JSON).body(body).post(PATH + "/read");
  }

  private static NotifyInfra.Post awaitPost(String recipient, ProposalView proposal) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                NotifyInfra.POSTS.stream()
                    .filter(p -> p.body().contains(recipient) && p.body().contains(proposal.id()))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private static List<String> mails() {
    return Arrays.stream(NotifyInfra.mail.getReceivedMessages())
        .map(NotificationsQuarkusTest::text)
        .toList();
  }

  private static String text(MimeMessage message) {
    try {
      return message.getAllRecipients()[0] + " " + message.getContent();
    } catch (java.io.IOException | jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hmac(String body) throws java.security.GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(NotifyInfra.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return java.util.HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}
