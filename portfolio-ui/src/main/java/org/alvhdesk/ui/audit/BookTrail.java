package org.alvhdesk.ui.audit;

import java.util.List;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;

/**
 * The audit of the desk, by hedge-service.
 *
 * @param proof null when it could not be asked
 * @param proofProblem why there is no proof; empty when there is
 * @param lines of this page, newest first; null when they could not be read
 * @param linesProblem why there are none; empty when they were read
 * @param before where this page begins; null for the newest
 * @param older where the next page begins; null when this is the last
 */
record BookTrail(
    Proof proof,
    String proofProblem,
    List<Line> lines,
    String linesProblem,
    String before,
    String older) {
  /**
   * One line.
   *
   * @param sequence place in the chain; empty in lines older than the chain
   * @param proposal id of the proposal it is about; null when it is about the book
   */
  record Line(
      String sequence,
      String recordedAt,
      String marketTime,
      Who who,
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
          Who.of(line),
          Fmt.words(line.action()),
          book ? line.subject() : Fmt.shortHash(line.subject()),
          book ? null : line.subject(),
          line.state() == null ? "" : Fmt.words(line.state()),
          line.contentHash() == null ? "" : Fmt.shortHash(line.contentHash()),
          line.detail() == null ? "" : line.detail(),
          line.hash() == null ? "" : Fmt.shortHash(line.hash()));
    }
  }

  static BookTrail of(
      Answer<Items<AuditView>> lines, Answer<AuditVerificationView> proof, String before) {
    return new BookTrail(
        proof.value().map(Proof::ofBook).orElse(null),
        proof.problem(),
        lines.value().map(l -> l.items().stream().map(Line::of).toList()).orElse(null),
        lines.problem(),
        before,
        lines.value().map(Items::next).orElse(null));
  }
}
