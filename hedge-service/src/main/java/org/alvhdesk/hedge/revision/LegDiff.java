package org.alvhdesk.hedge.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.ProposalView.Leg;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.proposal.ProposalContent;

/** What a revision changes against the one before, in words. */
final class LegDiff {
  private LegDiff() {}

  static List<String> words(ProposalContent before, ProposalContent after) {
    List<String> words = new ArrayList<>();
    Map<String, Leg> were = new LinkedHashMap<>();
    before.legs().forEach(leg -> were.put(key(leg), leg));
    for (Leg leg : after.legs()) {
      Leg was = were.remove(key(leg));
      if (was == null) {
        words.add("added: " + name(leg) + ", quantity " + leg.quantity());
        continue;
      }
      if (was.quantity() != leg.quantity()) {
        words.add(name(leg) + ": quantity " + was.quantity() + " to " + leg.quantity());
      }
      if (was.limitPoints().compareTo(leg.limitPoints()) != 0) {
        words.add(
            name(leg)
                + ": limit "
                + plain(was.limitPoints())
                + " to "
                + plain(leg.limitPoints())
                + " points");
      }
    }
    were.values().forEach(leg -> words.add("removed: " + name(leg)));
    if (before.costUsd().compareTo(after.costUsd()) != 0) {
      words.add(
          "cost at the limits "
              + plain(before.costUsd())
              + " to "
              + plain(after.costUsd())
              + " USD");
    }
    if (before.bookVersion() != after.bookVersion()) {
      words.add("book version " + before.bookVersion() + " to " + after.bookVersion());
    }
    if (!before.snapshotId().equals(after.snapshotId())) {
      words.add("quotes of " + after.createdAt() + " instead of " + before.createdAt());
    }
    return List.copyOf(words);
  }

  private static String key(Leg leg) {
    return leg.layer() + leg.action() + PaperFill.contract(leg).text();
  }

  private static String name(Leg leg) {
    return leg.action() + " " + PaperFill.contract(leg).text() + " (" + leg.layer() + ")";
  }

  private static String plain(BigDecimal amount) {
    return amount.toPlainString();
  }
}
