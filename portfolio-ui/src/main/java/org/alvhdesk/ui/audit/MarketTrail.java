package org.alvhdesk.ui.audit;

import java.util.List;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;

/**
 * The audit of the commands on market data, by market-data-service: who set the clock, imported,
 * downloaded or edited the calendar. Each command is two lines, one before it is done and one with
 * what came of it.
 *
 * @param proof null when it could not be asked
 * @param proofProblem why there is no proof; empty when there is
 * @param lines of this page, newest first; null when they could not be read
 * @param linesProblem why there are none; empty when they were read
 * @param before where this page begins; null for the newest
 * @param older where the next page begins; null when this is the last
 */
record MarketTrail(
    Proof proof,
    String proofProblem,
    List<Line> lines,
    String linesProblem,
    String before,
    String older) {
  /**
   * One line.
   *
   * @param tone of the state's badge
   * @param sent first digits of the SHA-256 of what was sent: the same in both lines of a command
   * @param detail what was sent, or what was answered
   * @param importRun run whose page says what came of it; empty when it was no import
   */
  record Line(
      String sequence,
      String recordedAt,
      Who who,
      String action,
      String subject,
      String state,
      String tone,
      String sent,
      String detail,
      String importRun,
      String hash) {
    static Line of(AuditView line) {
      boolean asked = "ASKED".equals(line.state());
      return new Line(
          line.sequence() == null ? "" : line.sequence().toString(),
          Fmt.wallTime(line.recordedAt()),
          Who.of(line),
          Fmt.words(line.action()),
          line.subject(),
          Fmt.words(line.state()),
          asked ? "wait" : "DONE".equals(line.state()) ? "good" : "bad",
          Fmt.shortHash(line.contentHash()),
          asked ? SentWords.sent(line.detail()) : SentWords.answered(line.detail()),
          asked ? "" : SentWords.importRun(line.detail()),
          Fmt.shortHash(line.hash()));
    }
  }

  static MarketTrail of(
      Answer<Items<AuditView>> lines, Answer<AuditVerificationView> proof, String before) {
    return new MarketTrail(
        proof.value().map(Proof::ofMarket).orElse(null),
        proof.problem(),
        lines.value().map(l -> l.items().stream().map(Line::of).toList()).orElse(null),
        lines.problem(),
        before,
        lines.value().map(Items::next).orElse(null));
  }
}
