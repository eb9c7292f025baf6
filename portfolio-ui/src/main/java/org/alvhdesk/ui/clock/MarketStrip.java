package org.alvhdesk.ui.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;

/**
 * The band under the navigation: where the market stands, and the clock.
 *
 * @param asOf market time of the figures, empty without figures
 */
public record MarketStrip(
    boolean available,
    String problem,
    List<Tile> tiles,
    String curve,
    String curveWhy,
    String asOf,
    String instant,
    String session,
    String step,
    String source,
    String quality,
    ClockPanel clock) {

  /** One level. */
  public record Tile(String label, String value, String unit, String hint) {}

  /** From market-data-service's two answers. */
  public static MarketStrip of(
      Answer<SignalsView> signals, Answer<ClockView> clock, boolean mayControl) {
    ClockPanel panel = ClockPanel.of(clock, mayControl);
    return signals
        .value()
        .map(view -> of(view.step(), panel))
        .orElseGet(
            () ->
                new MarketStrip(
                    false, signals.problem(), List.of(), "", "", "", "", "", "", "", "", panel));
  }

  private static MarketStrip of(MarketStepV1 step, ClockPanel panel) {
    SignalsV1 s = step.signals();
    List<Tile> tiles = new ArrayList<>();
    tiles.add(new Tile("SPX", Fmt.number(s.spx(), 2), "pts", "S&P 500 index"));
    tiles.add(new Tile("VIX", Fmt.number(s.vix(), 2), "pts", "30-day implied volatility"));
    tiles.add(new Tile("VIX9D", Fmt.number(s.vix9d(), 2), "pts", "9-day implied volatility"));
    tiles.add(new Tile("VIX3M", Fmt.number(s.vix3m(), 2), "pts", "3-month implied volatility"));
    tiles.add(new Tile("VVIX", Fmt.number(s.vvix(), 1), "pts", "volatility of VIX"));
    tiles.add(
        new Tile("VX30", Fmt.number(s.vx30(), 2), "pts", "30-day constant-maturity VX future"));
    return new MarketStrip(
        true,
        "",
        List.copyOf(tiles),
        curve(s),
        "VX2 against VX1: "
            + Fmt.percentSigned(s.contango(), 1)
            + ". Backwardation means VX1 above VX2, or VIX at or above VIX3M.",
        Fmt.marketTime(step.marketTime()),
        Objects.toString(step.marketTime(), ""),
        step.session() == null ? Fmt.NONE : step.session().toString(),
        Long.toString(step.step()),
        step.market(),
        quality(step),
        panel);
  }

  private static String curve(SignalsV1 s) {
    String word =
        s.backwardation() == null
            ? "Curve: no data"
            : s.backwardation() ? "Backwardation" : "Contango";
    return s.contango() == null ? word : word + " " + Fmt.percentSigned(s.contango(), 1);
  }

  private static String quality(MarketStepV1 step) {
    String spx = step.optionQualityOf("SPX");
    String vix = step.optionQualityOf("VIX");
    if (!spx.equals(vix)) {
      return step.quality() + ", SPX options " + spx + ", VIX options " + vix;
    }
    return Objects.equals(step.quality(), step.optionQuality())
        ? step.quality()
        : step.quality() + ", options " + step.optionQuality();
  }

  /** Market time now, or null: for countdowns. */
  public static Instant now(Answer<SignalsView> signals) {
    return signals.value().map(v -> v.step().marketTime()).orElse(null);
  }
}
