package org.alvhdesk.approval.notice;

import java.util.Objects;

/**
 * One thing that one recipient is told.
 *
 * @param recipient user name, or {@code role:} and a role when nobody could say who holds it
 * @param text one sentence
 */
public record Notice(String recipient, Kind kind, String text) {
  /** Begins a recipient that is everybody who holds a role. */
  public static final String ROLE = "role:";

  /** Why somebody is told. */
  public enum Kind {
    /** Their approval is asked for. */
    APPROVAL_WANTED(false),
    /** What they asked for, or approved, has moved. */
    MOVED(false),
    /** Time runs out and approvals are missing. */
    ESCALATION(true),
    /** One person released a change alone: it is to be reviewed. */
    EMERGENCY(true),
    /** Something needs a hand now. */
    ALARM(true);

    private final boolean urgent;

    Kind(boolean urgent) {
      this.urgent = urgent;
    }

    /** Whether it is sent at once, however recently the recipient was told something. */
    public boolean isUrgent() {
      return urgent;
    }
  }

  public Notice {
    Objects.requireNonNull(recipient);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }
}
