package org.alvhdesk.hedge.execution;

import java.util.Optional;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.market.files.broker.BrokerTrade;
import org.alvhdesk.strategy.execution.Reconciled;
import org.alvhdesk.strategy.execution.Reconciled.Break;
import org.alvhdesk.strategy.execution.Reconciled.Duplicate;
import org.alvhdesk.strategy.execution.Reconciled.Matched;
import org.alvhdesk.strategy.hedge.Action;

/**
 * A trade of a broker's file and what it is to the book.
 *
 * @param reconciled empty when this desk does not trade what the symbol names
 * @param listed whether it is among the breaks: then it is nothing new, whatever was decided
 */
record JudgedTrade(BrokerTrade trade, Optional<Reconciled> reconciled, boolean listed) {
  JudgedTrade asListed() {
    return new JudgedTrade(trade, reconciled, true);
  }

  boolean isBreak() {
    return !listed && (reconciled.isEmpty() || reconciled.get() instanceof Break);
  }

  Optional<Matched> matched() {
    return listed
        ? Optional.empty()
        : reconciled.filter(Matched.class::isInstance).map(Matched.class::cast);
  }

  /** Of a break. */
  String reason() {
    return reconciled
        .filter(Break.class::isInstance)
        .map(r -> ((Break) r).reason())
        .orElse(Reconciled.Reason.UNKNOWN_CONTRACT)
        .name();
  }

  Optional<String> proposalId() {
    return reconciled.flatMap(
        r ->
            switch (r) {
              case Matched m -> Optional.of(m.proposalId());
              case Break b -> Optional.of(b.proposalId()).filter(id -> !id.isEmpty());
              case Duplicate d -> Optional.empty();
            });
  }

  String detail() {
    if (listed) {
      return "is among the breaks already";
    }
    return reconciled
        .map(
            r ->
                switch (r) {
                  case Matched m -> "fills order " + m.order() + ", leg " + (m.leg() + 1);
                  case Break b -> b.text();
                  case Duplicate d -> "is here already";
                })
        .orElse("'" + trade.symbol() + "' is nothing that this desk trades");
  }

  FillImportView.Row row() {
    String outcome = isBreak() ? "BREAK" : matched().isPresent() ? "MATCHED" : "DUPLICATE";
    return new FillImportView.Row(
        trade.line(),
        outcome,
        (trade.buys() ? Action.BUY : Action.SELL)
            + " "
            + trade.quantity()
            + " "
            + trade.symbol()
            + " at "
            + trade.price().stripTrailingZeros().toPlainString(),
        proposalId().orElse(null),
        isBreak() ? reason() : null,
        detail());
  }
}
