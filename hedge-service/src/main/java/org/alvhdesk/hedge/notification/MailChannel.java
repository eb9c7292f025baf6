package org.alvhdesk.hedge.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.alvhdesk.approval.notice.Notice;

/** Mails persons; a role has no address. */
@ApplicationScoped
class MailChannel implements Channel {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_SUBJECT = 120;

  private final NotifyConfig.Mail config;
  private final ReactiveMailer mailer;

  MailChannel(NotifyConfig config, ReactiveMailer mailer) {
    this.config = config.mail();
    this.mailer = mailer;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public boolean isOn() {
    return config.enabled();
  }

  @Override
  public boolean reaches(String recipient) {
    return !recipient.startsWith(Notice.ROLE);
  }

  @Override
  public void send(String recipient, List<Message> messages) throws IOException {
    String text =
        messages.stream()
            .map(m -> m.text() + (m.proposalId() == null ? "" : "\nProposal " + m.proposalId()))
            .collect(Collectors.joining("\n\n"));
    try {
      mailer
          .send(Mail.withText(config.address().formatted(recipient), subject(messages), text))
          .await()
          .atMost(PATIENCE);
    } catch (RuntimeException e) {
      throw new IOException("the mail server does not take it: " + e.getMessage(), e);
    }
  }

  /** One line, without what could end a header. */
  static String subject(List<Message> messages) {
    String first = messages.getFirst().text().replaceAll("\\R", " ");
    String more = messages.size() == 1 ? "" : " (and " + (messages.size() - 1) + " more)";
    String whole = "ALVH Desk: " + first + more;
    return whole.length() <= LONGEST_SUBJECT ? whole : whole.substring(0, LONGEST_SUBJECT);
  }
}
