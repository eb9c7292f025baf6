package org.alvhdesk.ui.proposal;

import java.util.List;
import org.alvhdesk.ui.format.Fmt;

/** What a change request can be about. */
public final class Kinds {
  public static final String CONDOR = "condor";
  public static final String HEDGE = "hedge";

  /** Those that exist, in the order of the filter. */
  static final List<String> ALL = List.of(CONDOR, HEDGE);

  private Kinds() {}

  /** In words. */
  public static String words(String kind) {
    return CONDOR.equals(kind) ? "Condors" : Fmt.words(kind);
  }
}
