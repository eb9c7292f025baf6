package org.alvhdesk.ui.condor;

import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.ui.format.Fmt;

/** One layer of the condor ladder and where it stands. */
public record LadderLayer(
    String layer,
    String state,
    String stateWords,
    String tone,
    String reason,
    String weight,
    String budget,
    int held) {

  /** From the contract, in order of entry. */
  public static List<LadderLayer> of(List<CondorChange.Layer> layers) {
    return layers.stream().map(LadderLayer::of).toList();
  }

  /** From the contract. */
  public static LadderLayer of(CondorChange.Layer l) {
    return new LadderLayer(
        l.layer(),
        l.state(),
        Fmt.words(l.state()),
        switch (l.state()) {
          case "OPEN" -> "good";
          case "DUE" -> "wait";
          case "BLOCKED" -> "bad";
          default -> "off";
        },
        l.reason(),
        Fmt.percent(l.weight() == null ? null : l.weight().doubleValue(), 0),
        Fmt.usd(l.budgetUsd()),
        l.positionIds().size());
  }
}
