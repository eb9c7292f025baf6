package org.alvhdesk.ui.proposal;

import java.util.List;
import java.util.Set;
import org.alvhdesk.ui.format.Fmt;

/** The states of a change request as people meet them; architecture section 2. */
public final class States {
  /** All of them, in the order of the filter. */
  public static final List<String> ALL =
      List.of(
          "DRAFT",
          "SUBMITTED",
          "PARTIALLY_APPROVED",
          "APPROVED",
          "RELEASED",
          "PARTLY_FILLED",
          "FILLED",
          "CHANGES_REQUESTED",
          "REJECTED",
          "VETOED",
          "WITHDRAWN",
          "EXPIRED",
          "SUPERSEDED",
          "STALE");

  private static final Set<String> OPEN =
      Set.of(
          "DRAFT",
          "SUBMITTED",
          "PARTIALLY_APPROVED",
          "APPROVED",
          "RELEASED",
          "PARTLY_FILLED",
          "CHANGES_REQUESTED",
          "STALE");

  private States() {}

  /** The open states as hedge-service takes them. */
  public static String openQuery() {
    return String.join(",", ALL.stream().filter(OPEN::contains).toList());
  }

  /** Whether somebody, or the market, still has to act. */
  public static boolean open(String state) {
    return OPEN.contains(state);
  }

  /** In words. */
  public static String words(String state) {
    return Fmt.words(state);
  }

  /** Tone of its badge: {@code wait}, {@code good}, {@code bad} or {@code off}. */
  public static String tone(String state) {
    return switch (state) {
      case "FILLED", "APPROVED", "RELEASED", "PARTLY_FILLED" -> "good";
      case "REJECTED", "VETOED" -> "bad";
      case "DRAFT", "SUBMITTED", "PARTIALLY_APPROVED", "CHANGES_REQUESTED", "STALE" -> "wait";
      default -> "off";
    };
  }
}
