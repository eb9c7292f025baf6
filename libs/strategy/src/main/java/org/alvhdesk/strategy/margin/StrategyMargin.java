package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.trace.Texts;

/** The strategy-based modes: each condor by itself, then spreads, uncovered and long options. */
final class StrategyMargin {
  private static final BigDecimal MULTIPLIER = BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD);
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private final MarginMode mode;
  private final StrategyMarginRules rules;
  private final LocalDate session;
  private final List<MarginLine> lines = new ArrayList<>();

  private StrategyMargin(MarginMode mode, StrategyMarginRules rules, LocalDate session) {
    this.mode = mode;
    this.rules = rules;
    this.session = session;
  }

  static MarginResult of(MarginMode mode, MarginBook book, StrategyMarginRules rules) {
    StrategyMargin margin = new StrategyMargin(mode, rules, book.session());
    book.condors().forEach(margin::condor);
    for (List<OptionHolding> series : byRootExpiryRight(book.options()).values()) {
      margin.pair(series);
    }
    List<String> notes = new ArrayList<>();
    notes.add("regulatory margin: what must be on deposit, not what the book can lose");
    if (book.condors().stream().map(c -> c.position().condor().expiry()).distinct().count() > 1) {
      notes.add("condors of different expiries do not net: each is margined by itself");
    }
    if (book.options().stream().anyMatch(o -> o.root().isVix() && o.quantity() > 0)) {
      notes.add(
          "long VIX options give the condors no relief: another underlying; what they offset shows in"
              + " the economic stress loss only");
    }
    return new MarginResult.Statement(mode, margin.lines, notes);
  }

  private void condor(CondorHolding holding) {
    IronCondor condor = holding.position().condor();
    BigDecimal put = BigDecimal.valueOf(condor.putWidth());
    BigDecimal call = BigDecimal.valueOf(condor.callWidth());
    boolean equal = put.compareTo(call) == 0;
    BigDecimal points;
    String how;
    if (mode == MarginMode.CBOE_REG_T) {
      points = put.max(call);
      how =
          "one side can settle in the money at most: the wider of " + widths(put, call) + " points";
    } else if (equal) {
      points = put;
      how = "recognised as a condor, equal wings: " + Texts.plain(put) + " points";
    } else {
      points = put.add(call);
      how =
          "wings of "
              + widths(put, call)
              + " points differ: not recognised as a condor, margined as two separate spreads of "
              + Texts.plain(points)
              + " points together";
    }
    int quantity = holding.position().quantity();
    lines.add(
        new MarginLine(
            holding.name(),
            dollars(points, quantity),
            dollars(holding.position().creditPoints(), quantity),
            NONE,
            how + " x 100 x " + quantity));
  }

  private static String widths(BigDecimal put, BigDecimal call) {
    return Texts.plain(put) + " (puts) and " + Texts.plain(call) + " (calls)";
  }

  private record Key(OptionRoot root, LocalDate expiry, Right right) {}

  private static Map<Key, List<OptionHolding>> byRootExpiryRight(List<OptionHolding> options) {
    Map<Key, List<OptionHolding>> groups =
        new TreeMap<>(
            Comparator.comparing(Key::root).thenComparing(Key::expiry).thenComparing(Key::right));
    for (OptionHolding option : options) {
      groups
          .computeIfAbsent(
              new Key(option.root(), option.expiry(), option.right()), k -> new ArrayList<>())
          .add(option);
    }
    return groups;
  }

  /**
   * Shorts are covered by longs of the same root, expiry and right, those nearest the money first:
   * a declared pairing, not a search for the cheapest one. A long of a later expiry would also
   * cover under Cboe's rules; that is not modelled.
   */
  private void pair(List<OptionHolding> series) {
    int sign = series.getFirst().right().sign();
    Comparator<OptionHolding> nearFirst = Comparator.comparingDouble(o -> sign * o.strike());
    List<OptionHolding> longs =
        new ArrayList<>(series.stream().filter(o -> o.quantity() > 0).sorted(nearFirst).toList());
    int next = 0;
    for (OptionHolding sold :
        series.stream().filter(o -> o.quantity() < 0).sorted(nearFirst).toList()) {
      int open = -sold.quantity();
      while (open > 0 && next < longs.size()) {
        OptionHolding bought = longs.get(next);
        int covered = Math.min(open, bought.quantity());
        spread(sold, bought, covered);
        open -= covered;
        if (covered == bought.quantity()) {
          next++;
        } else {
          longs.set(next, bought.ofQuantity(bought.quantity() - covered));
        }
      }
      if (open > 0) {
        uncovered(sold.ofQuantity(-open));
      }
    }
    for (OptionHolding left : longs.subList(next, longs.size())) {
      held(left);
    }
  }

  private void spread(OptionHolding sold, OptionHolding bought, int quantity) {
    BigDecimal width =
        BigDecimal.valueOf(sold.right().sign())
            .multiply(
                BigDecimal.valueOf(bought.strike()).subtract(BigDecimal.valueOf(sold.strike())));
    BigDecimal points = width.max(NONE);
    BigDecimal net = sold.markPoints().subtract(bought.markPoints());
    BigDecimal requirement = dollars(points, quantity);
    String how =
        points.signum() > 0
            ? "spread of " + Texts.plain(points) + " points x 100 x " + quantity
            : "the bought option is at least as good as the sold one: nothing but the net premium";
    BigDecimal least = rules.ibkrVixSpreadMinimumUsd().multiply(BigDecimal.valueOf(quantity));
    if (mode == MarginMode.IBKR && sold.root().isVix() && requirement.compareTo(least) < 0) {
      requirement = least;
      how += "; at least " + Texts.plain(rules.ibkrVixSpreadMinimumUsd()) + " USD a VIX spread";
    }
    lines.add(
        new MarginLine(
            sold.ofQuantity(-quantity).name()
                + " sold against "
                + bought.ofQuantity(quantity).name(),
            requirement,
            dollars(net.max(NONE), quantity),
            dollars(net.negate().max(NONE), quantity),
            how));
  }

  private void uncovered(OptionHolding sold) {
    boolean vix = sold.root().isVix();
    BigDecimal basic = vix ? rules.vixBasicShare() : rules.spxBasicShare();
    BigDecimal minimum = vix ? rules.vixMinimumShare() : rules.spxMinimumShare();
    BigDecimal strike = BigDecimal.valueOf(sold.strike());
    BigDecimal level = sold.levelPoints();
    BigDecimal out =
        BigDecimal.valueOf(sold.right().sign()).multiply(strike.subtract(level)).max(NONE);
    BigDecimal floorOf = sold.right() == Right.PUT ? strike : level;
    BigDecimal points =
        sold.markPoints().add(basic.multiply(level).subtract(out).max(minimum.multiply(floorOf)));
    int quantity = -sold.quantity();
    lines.add(
        new MarginLine(
            sold.name() + " sold, uncovered",
            dollars(points, quantity),
            dollars(sold.markPoints(), quantity),
            NONE,
            "mark "
                + Texts.plain(sold.markPoints())
                + " + max("
                + Texts.percent(basic)
                + " of "
                + Texts.plain(level)
                + " - "
                + Texts.plain(out)
                + " out of the money, "
                + Texts.percent(minimum)
                + " of "
                + Texts.plain(floorOf)
                + ") points x 100 x "
                + quantity));
  }

  private void held(OptionHolding bought) {
    BigDecimal value = dollars(bought.markPoints(), bought.quantity());
    boolean loan = bought.expiry().isAfter(session.plusMonths(rules.loanMonths()));
    BigDecimal paid = loan ? value.multiply(BigDecimal.ONE.subtract(rules.loanShare())) : value;
    lines.add(
        new MarginLine(
            bought.name() + " held",
            NONE,
            NONE,
            paid,
            loan
                ? "more than "
                    + rules.loanMonths()
                    + " months to run: "
                    + Texts.percent(rules.loanShare())
                    + " of its value may be borrowed"
                : "paid in full, no further margin"));
  }

  private static BigDecimal dollars(BigDecimal points, int quantity) {
    return points.multiply(MULTIPLIER).multiply(BigDecimal.valueOf(quantity));
  }
}
