package org.alvhdesk.ui.testing;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;

/** Two audits of two lines each: the desk's and that of market data. */
public final class AuditSamples {
  private static final Instant AT = Instant.parse("2018-02-05T20:00:00Z");

  private AuditSamples() {}

  public static Items<AuditView> lines() {
    AuditView approval =
        new AuditView(
            42,
            "run-1",
            "main",
            AT,
            AT,
            "risk",
            List.of("risk"),
            "APPROVAL",
            Samples.ID,
            "PARTIALLY_APPROVED",
            "ab".repeat(32),
            "<b>fits</b> the limits",
            7L,
            "2",
            AT.minusSeconds(120),
            "127.0.0.1 Chromium",
            "cd".repeat(32));
    AuditView opening =
        new AuditView(
            41,
            "run-1",
            "main",
            AT,
            null,
            "system",
            List.of(),
            "OPENING_BOOK",
            "book:main",
            null,
            null,
            "bought at the ask",
            6L,
            null,
            null,
            null,
            "ef".repeat(32));
    return new Items<>(List.of(approval, opening), "41");
  }

  /** Somebody paused the market: asked, then done. */
  public static Items<AuditView> marketLines() {
    return new Items<>(
        List.of(
            market(2, "DONE", "200"),
            market(
                1,
                "ASKED",
                "{\"running\":false,\"speed\":null,\"pauseOnSubmission\":true,\"why\":\"<i>\"}")),
        "1");
  }

  private static AuditView market(long sequence, String state, String detail) {
    return new AuditView(
        sequence,
        null,
        "market-data",
        AT.plusSeconds(sequence),
        null,
        "trader",
        List.of("trader"),
        "CLOCK",
        "POST /api/v1/clock",
        state,
        "23".repeat(32),
        detail,
        sequence,
        "1",
        AT.minusSeconds(60),
        "127.0.0.1 Firefox",
        "45".repeat(32));
  }

  public static AuditVerificationView marketIntact() {
    return market(true, 2, null, null, "2 lines are as they were written.");
  }

  public static AuditVerificationView marketAltered() {
    return market(false, 1, 2L, "ALTERED", "line 2 is not as it was written");
  }

  private static AuditVerificationView market(
      boolean intact, long lines, Long firstBad, String fault, String text) {
    return new AuditVerificationView(
        "market-data",
        intact,
        lines,
        0,
        0,
        0,
        "45".repeat(32),
        firstBad,
        fault,
        text,
        List.of(),
        AT);
  }

  public static AuditVerificationView intact() {
    return new AuditVerificationView(
        "main",
        true,
        7,
        6,
        0,
        3,
        "cd".repeat(32),
        null,
        null,
        "Every line is as it was written.",
        List.of(),
        AT);
  }

  public static AuditVerificationView broken() {
    return new AuditVerificationView(
        "main",
        false,
        4,
        4,
        2,
        3,
        "01".repeat(32),
        5L,
        "MISSING",
        "line 5 is missing",
        List.of(),
        AT);
  }
}
