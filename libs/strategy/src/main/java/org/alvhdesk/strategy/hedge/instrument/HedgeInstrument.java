package org.alvhdesk.strategy.hedge.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.instrument.InstrumentMarket.OptionState;
import org.alvhdesk.strategy.trace.Texts;

/**
 * What a hedge layer may hold (000-4, 001-2, 001-9): VIX calls, call spreads on them, VX futures,
 * exchange-traded VIX products and SPX put spreads. One unit is one contract, one spread or one
 * share. Options are marked by Black-76 on the forward of their own expiry (methodology 1.2, 3.1).
 */
public sealed interface HedgeInstrument {
  /** Such as {@code VIX 2018-02-14 24 call}. */
  String text();

  /** What must be known to mark it, in words for a person. */
  List<String> needs();

  /**
   * The mark of one unit, US dollars, or what is missing. For a future this is price times
   * multiplier: nobody pays it, only its changes are paid.
   */
  Measured markUsd(InstrumentMarket market);

  /**
   * Gain of {@code quantity} units from one state to another, US dollars; no data when either mark
   * is missing.
   *
   * @param quantity units held, negative is short
   */
  default Measured gainUsd(InstrumentMarket before, InstrumentMarket after, int quantity) {
    Measured from = markUsd(before);
    Measured to = markUsd(after);
    if (!(from instanceof Measured.Value(double a))) {
      return from;
    }
    if (!(to instanceof Measured.Value(double b))) {
      return to;
    }
    return Measured.of(quantity * (b - a));
  }

  /**
   * A VIX call.
   *
   * @param contract root VIX, right CALL
   */
  record VixCall(OptionSeries contract) implements HedgeInstrument {
    /**
     * @throws IllegalArgumentException for a put or another root
     */
    public VixCall {
      if (contract.right() != Right.CALL || !contract.root().isVix()) {
        throw new IllegalArgumentException("a VIX call layer holds calls, was " + contract.text());
      }
    }

    @Override
    public String text() {
      return contract.text();
    }

    @Override
    public List<String> needs() {
      return optionNeeds("VIX", contract.expiry(), contract.strike());
    }

    @Override
    public Measured markUsd(InstrumentMarket market) {
      return optionUsd(
          market, contract.root(), contract.expiry(), contract.strike(), contract.right());
    }
  }

  /**
   * A VIX call bought and a higher one of the same expiry sold: worth at most their distance.
   *
   * @param longStrike points, positive
   * @param shortStrike points, above it
   */
  record VixCallSpread(LocalDate expiry, double longStrike, double shortStrike)
      implements HedgeInstrument {
    /**
     * @throws IllegalArgumentException unless 0 < longStrike < shortStrike
     */
    public VixCallSpread {
      if (!(longStrike > 0 && longStrike < shortStrike && shortStrike < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a call spread needs 0 < long strike < short strike: "
                + longStrike
                + ", "
                + shortStrike);
      }
    }

    @Override
    public String text() {
      return "VIX "
          + expiry
          + " "
          + Texts.strike(longStrike)
          + "/"
          + Texts.strike(shortStrike)
          + " call spread";
    }

    @Override
    public List<String> needs() {
      return bothLegs("VIX", expiry, longStrike, shortStrike);
    }

    @Override
    public Measured markUsd(InstrumentMarket market) {
      return difference(
          optionUsd(market, OptionRoot.VIX, expiry, longStrike, Right.CALL),
          optionUsd(market, OptionRoot.VIX, expiry, shortStrike, Right.CALL));
    }
  }

  /**
   * A VIX future.
   *
   * @param size standard or mini
   */
  record VxFuture(LocalDate settlement, Size size) implements HedgeInstrument {
    /** Dollars per point (methodology 1.3). */
    public enum Size {
      VX(1000),
      VXM(100);

      private final int usdPerPoint;

      Size(int usdPerPoint) {
        this.usdPerPoint = usdPerPoint;
      }

      /** US dollars per point. */
      public int usdPerPoint() {
        return usdPerPoint;
      }
    }

    @Override
    public String text() {
      return size + " " + settlement;
    }

    @Override
    public List<String> needs() {
      return List.of("settlement price of the VX future of " + settlement);
    }

    @Override
    public Measured markUsd(InstrumentMarket market) {
      return switch (market.vxFuture(settlement)) {
        case Measured.NoData none -> none;
        case Measured.Value(double points) -> Measured.of(points * size.usdPerPoint());
      };
    }
  }

  /**
   * A share of an exchange-traded VIX product. Its price depends on the path of the futures it
   * rolls, so it is marked only from its own price history, never derived from the VIX.
   *
   * @param symbol such as {@code VIXY}
   */
  record VixEtp(String symbol) implements HedgeInstrument {
    /**
     * @throws IllegalArgumentException without a symbol
     */
    public VixEtp {
      if (symbol.isBlank()) {
        throw new IllegalArgumentException("an exchange-traded product needs a symbol");
      }
    }

    @Override
    public String text() {
      return symbol;
    }

    @Override
    public List<String> needs() {
      return List.of("own price of " + symbol + ", adjusted for splits");
    }

    @Override
    public Measured markUsd(InstrumentMarket market) {
      return market.etp(symbol);
    }
  }

  /**
   * An SPX put bought and a lower one of the same expiry sold (001-9).
   *
   * @param root SPX or SPXW
   * @param longStrike points
   * @param shortStrike points, below it and positive
   */
  record SpxPutSpread(OptionRoot root, LocalDate expiry, double longStrike, double shortStrike)
      implements HedgeInstrument {
    /**
     * @throws IllegalArgumentException for the root VIX or unless 0 < shortStrike < longStrike
     */
    public SpxPutSpread {
      if (root.isVix()
          || !(shortStrike > 0
              && shortStrike < longStrike
              && longStrike < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a put spread needs root SPX or SPXW and 0 < short strike < long strike: "
                + root
                + ", "
                + longStrike
                + ", "
                + shortStrike);
      }
    }

    @Override
    public String text() {
      return root
          + " "
          + expiry
          + " "
          + Texts.strike(longStrike)
          + "/"
          + Texts.strike(shortStrike)
          + " put spread";
    }

    @Override
    public List<String> needs() {
      return bothLegs(root.name(), expiry, longStrike, shortStrike);
    }

    @Override
    public Measured markUsd(InstrumentMarket market) {
      return difference(
          optionUsd(market, root, expiry, longStrike, Right.PUT),
          optionUsd(market, root, expiry, shortStrike, Right.PUT));
    }
  }

  private static List<String> optionNeeds(String root, LocalDate expiry, double strike) {
    return List.of(
        "forward, time and discount factor of " + root + " " + expiry,
        "volatility of strike " + Texts.strike(strike));
  }

  private static List<String> bothLegs(String root, LocalDate expiry, double a, double b) {
    return List.of(
        "forward, time and discount factor of " + root + " " + expiry,
        "volatility of strike " + Texts.strike(a),
        "volatility of strike " + Texts.strike(b));
  }

  private static Measured optionUsd(
      InstrumentMarket market, OptionRoot root, LocalDate expiry, double strike, Right right) {
    Optional<OptionState> state = market.option(root, expiry, strike, right);
    if (state.isEmpty()) {
      return Measured.none(
          "no forward or volatility for " + root + " " + expiry + " " + Texts.strike(strike));
    }
    OptionState o = state.get();
    return Measured.of(
        Black76.price(right, o.forward(), strike, o.years(), o.vol(), o.discount())
            * OptionRoot.MULTIPLIER_USD);
  }

  private static Measured difference(Measured bought, Measured sold) {
    if (!(bought instanceof Measured.Value(double a))) {
      return bought;
    }
    if (!(sold instanceof Measured.Value(double b))) {
      return sold;
    }
    return Measured.of(a - b);
  }
}
