package org.alvhdesk.ui.data;

import java.util.List;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.ui.format.Fmt;

/**
 * The latest download as the page of the sources shows it.
 *
 * @param working whether it goes on
 * @param tone colour of the state's badge
 * @param started who began it when; empty before the first
 * @param progress how far it is, or what came of it, in a sentence
 * @param problems what did not come and why
 * @param importId run that stored what came; null when nothing did
 */
record DownloadPart(
    boolean working,
    String state,
    String tone,
    String started,
    String progress,
    List<String> problems,
    Long importId) {
  static DownloadPart of(DownloadView d) {
    boolean none = d.state().equals("NONE");
    boolean working = !none && d.endedAt() == null;
    return new DownloadPart(
        working,
        none ? "none yet" : Fmt.words(d.state()),
        d.state().equals("FAILED") ? "bad" : d.state().equals("DONE") ? "good" : "",
        none ? "" : "Begun " + Fmt.wallTime(d.startedAt()) + " by " + d.actor() + ".",
        none ? "Nothing was downloaded since this service started." : progress(d, working),
        d.problems(),
        d.importId());
  }

  private static String progress(DownloadView d, boolean working) {
    String counts =
        d.fresh()
            + " new, "
            + d.unchanged()
            + " unchanged, "
            + d.notThere()
            + " the provider does not have, "
            + d.failed()
            + " did not come";
    return working
        ? "File "
            + d.done()
            + " of "
            + d.all()
            + (d.at() == null ? "" : ", " + d.at())
            + ": "
            + counts
            + "."
        : d.done() + " files asked for: " + counts + ".";
  }
}
