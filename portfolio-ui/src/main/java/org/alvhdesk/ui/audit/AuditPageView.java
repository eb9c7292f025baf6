package org.alvhdesk.ui.audit;

import java.util.List;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;

/**
 * What the page shows.
 *
 * @param proof the verification in words; null when it could not be asked
 * @param lines of this page, newest first; null when they could not be read
 * @param before where this page begins; null for the newest
 * @param older where the next page begins; null when this is the last
 * @param problem why something is missing; null when nothing is
 */
record AuditPageView(Proof proof, List<Line> lines, String before, String older, String problem) {
  /**
   * The verification.
   *
   * @param good false when something was done to the audit
   */
  record Proof(boolean good, String text, String coverage, String head, String checkedAt) {
    static Proof of(AuditVerificationView v) {
      String older =
          v.olderLines() == 0
              ? ""
              : " " + v.olderLines() + " lines are older than the chain and proved by nothing.";
      return new Proof(
          v.intact(),
          v.text(),
          v.lines()
              + " lines checked, "
              + v.attestedLines()
              + " of them attested by "
              + v.checkpoints()
              + " signed checkpoints outside the database."
              + older,
          v.headHash(),
          Fmt.wallTime(v.checkedAt()));
    }
  }

  /**
   * One line.
   *
   * @param sequence place in the chain; empty in lines older than the chain
   * @param proposal id of the proposal it is about; null when it is about the book
   * @param login how the person had logged in; empty when no person acted
   */
  record Line(
      String sequence,
      String recordedAt,
      String marketTime,
      String actor,
      String roles,
      String login,
      String action,
      String subject,
      String proposal,
      String state,
      String seen,
      String detail,
      String hash) {
    static Line of(AuditView line) {
      boolean book = line.subject().startsWith("book:");
      return new Line(
          line.sequence() == null ? "" : line.sequence().toString(),
          Fmt.wallTime(line.recordedAt()),
          line.marketTime() == null ? Fmt.NONE : Fmt.marketTime(line.marketTime()),
          line.actor(),
          String.join(", ", line.roles()),
          login(line),
          Fmt.words(line.action()),
          book ? line.subject() : Fmt.shortHash(line.subject()),
          book ? null : line.subject(),
          line.state() == null ? "" : Fmt.words(line.state()),
          line.contentHash() == null ? "" : Fmt.shortHash(line.contentHash()),
          line.detail() == null ? "" : line.detail(),
          line.hash() == null ? "" : Fmt.shortHash(line.hash()));
    }

    private static String login(AuditView line) {
      if (line.acr() == null) {
        return "";
      }
      String level = line.acr().isEmpty() ? "level unknown" : "level " + line.acr();
      String at = line.authTime() == null ? "" : ", " + Fmt.wallTime(line.authTime());
      return level + at + (line.from() == null ? "" : ", from " + line.from());
    }
  }

  static AuditPageView of(
      Answer<Items<AuditView>> lines, Answer<AuditVerificationView> proof, String before) {
    return new AuditPageView(
        proof.value().map(Proof::of).orElse(null),
        lines.value().map(l -> l.items().stream().map(Line::of).toList()).orElse(null),
        before,
        lines.value().map(Items::next).orElse(null),
        lines.value().isPresent() ? proof.problem() : lines.problem());
  }
}
