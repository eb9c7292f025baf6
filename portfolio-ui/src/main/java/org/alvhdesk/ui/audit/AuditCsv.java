package org.alvhdesk.ui.audit;

import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.ui.csv.Csv;

/** Lines of the audit as CSV, newest first, with everything that is hashed. */
final class AuditCsv {
  private AuditCsv() {}

  static String of(Items<AuditView> lines) {
    Csv out =
        new Csv(
            "sequence",
            "recorded_at_utc",
            "market_time_utc",
            "actor",
            "roles",
            "acr",
            "authenticated_at_utc",
            "from",
            "action",
            "subject",
            "state",
            "content_hash",
            "detail",
            "run",
            "book",
            "hash");
    for (AuditView line : lines.items()) {
      out.line(
          line.sequence(),
          line.recordedAt(),
          line.marketTime(),
          line.actor(),
          String.join(" ", line.roles()),
          line.acr(),
          line.authTime(),
          line.from(),
          line.action(),
          line.subject(),
          line.state(),
          line.contentHash(),
          line.detail(),
          line.runId(),
          line.bookId(),
          line.hash());
    }
    return out.text();
  }
}
