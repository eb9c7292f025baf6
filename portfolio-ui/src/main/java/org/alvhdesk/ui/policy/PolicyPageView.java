package org.alvhdesk.ui.policy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.rest.PolicyView;

/**
 * The policy in words.
 *
 * @param bands each with its name
 * @param deadlocks null when it is not known who belongs to the desk
 * @param secondFactors null when it is not known who belongs to the desk
 * @param lending who may borrow which role; empty when nobody may
 * @param quotes why nothing could be approved on the market's quotes; empty when it could
 * @param unknown why not; empty when it is known
 */
record PolicyPageView(
    String name,
    String title,
    String eligible,
    String submitters,
    String veto,
    String lending,
    List<Kind> kinds,
    List<Band> bands,
    List<String> deadlocks,
    PolicyView.SecondFactors secondFactors,
    String quotes,
    String unknown) {

  /** What is said of one kind of change. */
  record Kind(String id, String words, String submitters, String expires, List<Rule> rules) {}

  /** One rule. */
  record Rule(String when, String demand, String secondFactor, String reason, String source) {}

  /** One band of the drift guard. */
  record Band(String label, String value) {}

  static PolicyPageView of(PolicyView view) {
    return new PolicyPageView(
        view.name(),
        view.title(),
        String.join(", ", view.eligibleRoles()),
        String.join(", ", view.submitterRoles()),
        String.join(", ", view.vetoRoles()),
        view.lending().stream()
            .map(lent -> lent.role() + " to " + String.join(", ", lent.to()))
            .collect(Collectors.joining("; ")),
        view.kinds().stream().map(PolicyPageView::kind).toList(),
        List.of(
            new Band(
                "Stress loss may grow by at most", percent(view.bands().stressLossShare(), " %")),
            new Band(
                "Offset may shrink by at most",
                percent(view.bands().offsetPoints(), " percentage points")),
            new Band("Quotes may be at most", view.bands().quoteAgeSeconds() + " s old"),
            new Band("Delayed quotes may be at most", delayed(view.bands()))),
        view.deadlocks(),
        view.secondFactors(),
        view.quotes() == null ? "" : view.quotes(),
        view.membersUnknown() == null ? "" : view.membersUnknown());
  }

  private static Kind kind(PolicyView.Kind kind) {
    return new Kind(
        kind.kind(),
        switch (kind.kind()) {
          case "hedge" -> "A change of the hedge book";
          case "condor" -> "A change of the condor book";
          case "ruleset" -> "Another rule set";
          case "limit" -> "Another hard limit";
          case "policy" -> "Another approval policy";
          case "emergency" -> "The review of an emergency";
          default -> kind.kind();
        },
        String.join(", ", kind.submitters()),
        expires(kind),
        kind.rules().stream().map(PolicyPageView::rule).toList());
  }

  private static String expires(PolicyView.Kind kind) {
    String sessions =
        switch (kind.sessionsToLive()) {
          case 0 -> "at the close of its own session";
          case 1 -> "at the close of the next session";
          default -> "at the close of the " + kind.sessionsToLive() + "th session after its own";
        };
    return kind.timeToLive() == null
        ? sessions
        : sessions
            + "; once it is submitted after "
            + words(Duration.parse(kind.timeToLive()))
            + ", and at the close of that session at the latest";
  }

  private static String words(Duration time) {
    String hours = time.toHours() == 0 ? "" : time.toHours() + " h";
    String minutes = time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + " min";
    return (hours + " " + minutes).strip();
  }

  static Rule rule(PolicyView.Rule rule) {
    String people = rule.people() + (rule.people() == 1 ? " person" : " people");
    return new Rule(
        rule.when(),
        rule.roles().isEmpty() ? people : people + ", " + String.join(", ", rule.roles()),
        rule.secondFactor() ? "needed" : "not needed",
        rule.reason(),
        rule.source());
  }

  private static String delayed(PolicyView.Bands bands) {
    return bands.delayedQuoteAgeSeconds() == null
        ? "as fresh as others: they are not accepted"
        : bands.delayedQuoteAgeSeconds()
            + " s old, "
            + bands.quoteDelaySeconds()
            + " s of them the provider's delay";
  }

  private static String percent(double share, String unit) {
    return String.format(Locale.ROOT, "%.1f", 100 * share).replace(".0", "") + unit;
  }
}
