package org.alvhdesk.strategy.margin;

/**
 * Regulatory margin of a book (docs/methodology 2, rules 002-9 and 3.9's capital use). It says what
 * must be on deposit, not what the book can lose: show it beside the stress loss of {@code
 * joint.StressLimit}, never instead of it.
 */
public final class Margin {
  private Margin() {}

  /** Margin of {@code book} under {@code mode}; parameters of the other modes are not read. */
  public static MarginResult of(
      MarginMode mode, MarginBook book, StrategyMarginRules strategy, PortfolioMarginRules grid) {
    return switch (mode) {
      case CBOE_REG_T, IBKR -> StrategyMargin.of(mode, book, strategy);
      case PORTFOLIO_MARGIN -> PortfolioMargin.of(book, grid);
    };
  }

  /** The same with the parameters of docs/methodology 2. */
  public static MarginResult of(MarginMode mode, MarginBook book) {
    return of(mode, book, StrategyMarginRules.defaults(), PortfolioMarginRules.defaults());
  }
}
