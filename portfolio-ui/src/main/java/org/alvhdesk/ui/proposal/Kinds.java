package org.alvhdesk.ui.proposal;

import java.util.List;
import org.alvhdesk.ui.format.Fmt;

/** What a change request can be about. */
public final class Kinds {
  public static final String CONDOR = "condor";
  public static final String HEDGE = "hedge";

  /** Those that exist, in the order of the filter. */
  static final List<String> ALL = List.of(CONDOR, HEDGE, "ruleset", "limit", "policy");

  private Kinds() {}

  /** In words. */
  public static String words(String kind) {
    return switch (kind) {
      case CONDOR -> "Condors";
      case "ruleset" -> "Rule set";
      case "limit" -> "Limits";
      case "policy" -> "Approval policy";
      default -> Fmt.words(kind);
    };
  }
}
