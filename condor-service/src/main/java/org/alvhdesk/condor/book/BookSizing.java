package org.alvhdesk.condor.book;

import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.alvhdesk.strategy.rules.Capital;

/** The capital of a book between two steps: that which its last decided step was sized from. */
@ApplicationScoped
public class BookSizing {
  private final CondorRuleSet ruleSet;
  private final CondorConfig config;

  BookSizing(CondorRuleSet ruleSet, CondorConfig config) {
    this.ruleSet = ruleSet;
    this.config = config;
  }

  /** Capital of {@code row}. */
  public Capital capital(CondorBookRow row) {
    return ruleSet.capital(
        row.sizedFrom()
            .orElseGet(
                () -> SizingNav.configured(config.navUsd(), "configured: alvh.condor.nav-usd")));
  }
}
