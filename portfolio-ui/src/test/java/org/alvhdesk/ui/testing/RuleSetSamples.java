package org.alvhdesk.ui.testing;

import java.util.List;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.contracts.rest.RuleSetView.Finding;
import org.alvhdesk.contracts.rest.RuleSetView.Group;
import org.alvhdesk.contracts.rest.RuleSetView.Parameter;

/** Rule sets as hedge-service shows them, shortened. */
public final class RuleSetSamples {
  public static final String ID = "FOUR42-004";
  public static final String OTHER = "FOUR42-004-A";

  private RuleSetSamples() {}

  /** Answers for the rules pages. */
  static void serve() {
    StubServices.answer("GET /hedge/rule-sets", Items.of(all()));
    StubServices.answer("GET /hedge/rule-sets/" + ID + "/versions/1", view());
    StubServices.answer("GET /hedge/rule-sets/" + ID + "/diff", diff());
  }

  private static List<RuleSetSummary> all() {
    return List.of(
        set("LAYERED-002", "CONDOR", "Layered iron condors: base layer of 45 days", 9, 47, true),
        set(
            "CORE45-000",
            "CONDOR",
            "Core condor of 45 days, two adaptive VIX layers",
            0,
            53,
            false),
        hedge(),
        set(OTHER, "HEDGE", "4/4/2 variant a: four layers that activate", 0, 63, false),
        set("FOUR42-004-E", "HEDGE", "4/4/2 variant e: shares of notional", 15, 55, false),
        set("UNHEDGED", "COMPARATOR", "The condors alone", 0, 1, false));
  }

  private static RuleSetSummary hedge() {
    return set(ID, "HEDGE", "4/4/2 variant c: 4:4:2 VIX calls per 10 condors", 15, 52, true);
  }

  private static RuleSetSummary set(
      String id, String kind, String title, int executed, int parameters, boolean running) {
    return new RuleSetSummary(
        id,
        "1",
        kind,
        id.equals(ID) ? "c" : null,
        title,
        executed,
        parameters,
        executed + " of " + parameters + " parameters executed by this version",
        running);
  }

  public static RuleSetView view() {
    return new RuleSetView(
        hedge(),
        List.of(
            new RuleSetView.Source("004", "Thoughts on the ALVH 4/4/2 VIX call hedge layers"),
            new RuleSetView.Source("004 and its origin site", "Document 004 and its origin")),
        List.of(
            new Group(
                "FRONT layer",
                "HEDGE",
                List.of(
                    parameter("front.targetDte", "target days", "30", "days", true, "K1-c"),
                    parameter("front.ratio", "calls", "4", "contracts", true, "K1-c"))),
            new Group(
                "Timing",
                "BOOK",
                List.of(
                    parameter("entry.earliest", "not before", "585", "minuteOfDay", false, "004-7"),
                    parameter("entry.vvixRank", "rank", "40", "percentRank", false, "004-8"),
                    new Parameter(
                        "reference",
                        "=what the strike is measured from",
                        "FORWARD",
                        "choice",
                        "one of FORWARD, SPOT",
                        false,
                        "K3",
                        "ours",
                        "an option is priced on the forward of its own expiry, so \"spot\" would"
                            + " move the strike whenever the curve is steep")))),
        List.of(
            new Finding(
                "ERROR",
                "NO_COOLDOWN",
                "nothing keeps a trigger from proposing every session",
                "give it a cooldown of one session or more",
                List.of(),
                List.of()),
            new Finding(
                "WARNING",
                "COUNT_ROUNDS_TO_ZERO",
                "front.ratio 4 contracts gives none",
                "raise the ratio",
                List.of("front.ratio", "front.targetDte"),
                List.of("K1-c"))));
  }

  private static Parameter parameter(
      String name, String label, String value, String unit, boolean executed, String rule) {
    return new Parameter(
        name,
        label,
        value,
        unit,
        "1 to 400",
        executed,
        rule,
        rule.startsWith("K") ? "004 and its origin site" : "004",
        "the first layer is the nearest, about 30 days");
  }

  private static RuleSetDiffView diff() {
    return new RuleSetDiffView(
        new RuleSetRef(ID, "1"),
        new RuleSetRef(OTHER, "1"),
        List.of("id FOUR42-004 -> FOUR42-004-A", "variant c -> a"),
        List.of(
            new RuleSetDiffView.Group(
                "FRONT layer",
                List.of(
                    "target days 30 -> 45 days (K1-a)", "calls removed, was 4 contracts (K1-c)"),
                List.of("strike distance 9 points")),
            new RuleSetDiffView.Group(
                "Activation", List.of("level added: 18 points (K1-a)"), List.of())));
  }
}
