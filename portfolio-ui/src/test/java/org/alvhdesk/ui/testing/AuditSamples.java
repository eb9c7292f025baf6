package org.alvhdesk.ui.testing;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;

/** An audit of two lines. */
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
