package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alvhdesk.quant.indicator.MomentumRules;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;
import org.alvhdesk.strategy.trigger.Indicators.Bar;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The triggers a rule document defines, over history: thresholds and series come from the document,
 * lengths too where it has them, indicators from libs/quant. Covered are RSI levels (000-8, 002-4,
 * 003-9, 004-8), MACD crossings (000-9, 004-6), the stable MACD histogram (002-11), MACD
 * divergences (003-9), activation levels with hysteresis (004-2), bands of VIX (003-6, 003-8),
 * backwardation (004-12) and the percent rank of VIX (001-4).
 */
public final class DocumentTriggers {
  /** The layers that backwardation unlocks. */
  private static final Set<String> OUTER =
      Set.of("far.activationLevel", "emergency.activationLevel");

  private static final String ACCELERATION = "004-12";

  private final RuleDocument document;
  private final MarketHistory history;
  private final Indicators indicators;
  private final List<TriggerSeries> triggers = new ArrayList<>();

  private DocumentTriggers(RuleDocument document, MarketHistory history) {
    this.document = document;
    this.history = history;
    this.indicators = new Indicators(history);
  }

  /** Every trigger of {@code document} that {@code history} can tell, in the document's order. */
  public static List<TriggerSeries> of(RuleDocument document, MarketHistory history) {
    DocumentTriggers all = new DocumentTriggers(document, history);
    document.parameters().forEach(all::add);
    return List.copyOf(all.triggers);
  }

  private void add(RuleParameter p) {
    switch (p.name()) {
      case "entry.vixRsiMax", "short.rsiHigh", "short.rsiExtreme", "mid.rollRsiMin" -> rsi(p, true);
      case "short.rsiLow" -> rsi(p, false);
      case "thirds.series" -> thirds(p);
      case "macd.signal" -> crossings(p);
      case "macd.stableSessions" -> stable(p);
      case "outer.accelerate" -> triggers.add(inverted(ruleId(p)));
      case "entry.vixRankMax" -> rank(p);
      default -> {
        if (p.name().endsWith(".activationLevel")) {
          activation(p);
        } else if (p.name().startsWith("regime.") && p.name().endsWith(".low")) {
          band(p);
        }
      }
    }
  }

  private TriggerSeries inverted(String ruleId) {
    return history.series(Series.VX2_OVER_VX1).where("VX1 above VX2", ruleId, ratio -> ratio < 1);
  }

  private static String ruleId(RuleParameter p) {
    return p.citation().ruleId();
  }

  private Optional<Double> number(String name) {
    return document
        .parameter(name)
        .map(RuleParameter::setting)
        .filter(s -> s instanceof Setting.Quantity)
        .map(s -> ((Setting.Quantity) s).value().doubleValue());
  }

  private static double value(RuleParameter p) {
    return ((Setting.Quantity) p.setting()).value().doubleValue();
  }

  /** The series that the choice {@code name} names. */
  private Series series(String name, Series otherwise) {
    return document.parameter(name).map(p -> Series.valueOf(p.setting().text())).orElse(otherwise);
  }

  private void rsi(RuleParameter p, boolean above) {
    Series s = series("rsi.series", Series.VIX);
    double level = value(p);
    triggers.add(
        readings(
            "RSI(" + s + ") " + (above ? "above " : "below ") + p.setting().text(),
            ruleId(p),
            s,
            bar -> state(bar.rsi(), rsi -> above ? rsi > level : rsi < level)));
  }

  private static <T> TriggerState state(Reading<T> reading, Predicate<T> test) {
    return reading instanceof Reading.Value<T>(T v)
        ? TriggerState.of(test.test(v))
        : TriggerState.NO_DATA;
  }

  private void thirds(RuleParameter p) {
    boolean bearish = p.setting().text().equals("SPX_BEARISH");
    Series s = bearish ? Series.SPX : Series.VIX;
    double low = number("thirds.rsiLow").orElseThrow();
    double high = number("thirds.rsiHigh").orElseThrow();
    int latch = number("thirds.latchSessions").map(Double::intValue).orElseThrow();
    TriggerSeries divergence =
        readings(
            (bearish ? "bearish" : "bullish") + " MACD divergence of " + s,
            ruleId(p),
            s,
            bar -> state(bearish ? bar.bearish() : bar.bullish(), Optional::isPresent));
    TriggerSeries confirmed = confirmations(divergence.name() + " confirmed", p, s, bearish);
    TriggerSeries breach =
        readings(
            "RSI(" + s + ") below " + (int) low + " or above " + (int) high,
            ruleId(p),
            s,
            bar -> state(bar.rsi(), rsi -> rsi < low || rsi > high));
    triggers.add(divergence);
    triggers.add(breach);
    triggers.add(
        TriggerSeries.allOf(
            "first and second third at once", ruleId(p), List.of(divergence, breach)));
    triggers.add(
        TriggerSeries.allOf(
            "first and second third at once with latches of " + latch,
            ruleId(p),
            List.of(confirmed.latched(latch), breach.latched(latch))));
    if (history.hasBreadth()) {
      TriggerSeries breadth = breadth(ruleId(p));
      triggers.add(breadth);
      triggers.add(
          TriggerSeries.allOf(
                  "all three thirds at once", ruleId(p), List.of(divergence, breach, breadth))
              .whereKnown(breadth));
      TriggerSeries latched = breadth.latched(latch);
      triggers.add(
          TriggerSeries.allOf(
                  "all three thirds at once with latches of " + latch,
                  ruleId(p),
                  List.of(confirmed.latched(latch), breach.latched(latch), latched))
              .whereKnown(latched));
    }
  }

  /** The sessions that confirm a divergence: a latch begins there, not anew while one stands. */
  private TriggerSeries confirmations(String name, RuleParameter p, Series s, boolean bearish) {
    List<Bar> bars = bars(s);
    List<TriggerState> states = new ArrayList<>(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      LocalDate session = history.sessions().get(i);
      Bar bar = bars.get(i);
      states.add(
          state(
              bearish ? bar.bearish() : bar.bullish(),
              standing -> standing.filter(d -> d.confirmed().equals(session)).isPresent()));
    }
    return new TriggerSeries(name, ruleId(p), history.sessions(), states);
  }

  /** 003-9, last third: the reading of "deterioration" that the document chooses. */
  private TriggerSeries breadth(String ruleId) {
    String reading =
        document
            .parameter("thirds.breadth")
            .map(p -> p.setting().text())
            .orElse("BELOW_EMA_FALLING_NEAR_HIGH");
    List<TriggerState> states =
        indicators.breadth().stream()
            .map(
                bar ->
                    TriggerState.of(
                        switch (reading) {
                          case "EARLY" -> bar.early();
                          case "DIVERGENCE" -> bar.divergence();
                          default -> bar.deterioration();
                        }))
            .toList();
    return new TriggerSeries(
        switch (reading) {
          case "EARLY" -> "breadth deteriorating early";
          case "DIVERGENCE" -> "breadth diverging";
          default -> "breadth deteriorating";
        },
        ruleId,
        history.sessions(),
        states);
  }

  private void crossings(RuleParameter p) {
    Series s = series("macd.series", Series.VIX);
    triggers.add(
        readings(
            "MACD(" + s + ") turns positive", ruleId(p), s, b -> TriggerState.of(b.crossesUp())));
    triggers.add(
        readings(
            "MACD(" + s + ") turns negative", ruleId(p), s, b -> TriggerState.of(b.crossesDown())));
  }

  /** 002-11: the histogram has had one sign for so many sessions. */
  private void stable(RuleParameter p) {
    Series s = series("macd.series", Series.SPX);
    int needed = (int) value(p);
    List<TriggerState> states = new ArrayList<>();
    int run = 0;
    double sign = 0;
    for (Bar bar : bars(s)) {
      if (!(bar.histogram() instanceof Reading.Value<Double>(Double h))) {
        run = 0;
        states.add(TriggerState.NO_DATA);
        continue;
      }
      run = Math.signum(h) == sign ? run + 1 : 1;
      sign = Math.signum(h);
      states.add(TriggerState.of(run >= needed));
    }
    triggers.add(
        new TriggerSeries(
            "MACD(" + s + ") of one sign for " + needed + " sessions",
            ruleId(p),
            history.sessions(),
            states));
  }

  private void activation(RuleParameter p) {
    Series s = series("activation.series", Series.CM30);
    Hysteresis rule =
        new Hysteresis(
            value(p),
            number("activation.hysteresis").orElse(0.0),
            number("activation.minimumHolding").map(Double::intValue).orElse(0));
    String name = s + " at " + p.setting().text() + " or above";
    triggers.add(rule.over(history.series(s), name, ruleId(p)));
    if (OUTER.contains(p.name()) && isOn("outer.accelerate")) {
      triggers.add(
          rule.over(
              history.series(s),
              inverted(ACCELERATION),
              name + ", or VX1 above VX2",
              ruleId(p) + ", " + ACCELERATION));
    }
  }

  private boolean isOn(String name) {
    return document.parameter(name).filter(p -> p.setting().text().equals("ON")).isPresent();
  }

  private void band(RuleParameter low) {
    String owner = low.name().substring(0, low.name().lastIndexOf('.'));
    double from = value(low);
    double to = number(owner + ".high").orElseThrow();
    if (document.parameter("call.forward").isPresent()) { // VXTH: its bands include their upper end
      Series s = series("call.forward", Series.VX1);
      triggers.add(
          history
              .series(s)
              .where(
                  s + " above " + (int) from + " to " + (int) to,
                  ruleId(low),
                  v -> v > from && v <= to));
    } else {
      triggers.add(
          history
              .series(Series.VIX)
              .where(
                  "VIX from " + (int) from + " to below " + (int) to,
                  ruleId(low),
                  v -> v >= from && v < to));
    }
  }

  private void rank(RuleParameter p) {
    int window = number("entry.vixRankWindow").map(Double::intValue).orElse(252);
    double level = value(p);
    List<TriggerState> states =
        indicators.rank(Series.VIX, window).stream().map(r -> state(r, x -> x < level)).toList();
    triggers.add(
        new TriggerSeries(
            "percent rank of VIX below " + p.setting().text(),
            ruleId(p),
            history.sessions(),
            states));
  }

  private TriggerSeries readings(
      String name, String ruleId, Series s, Function<Bar, TriggerState> state) {
    return new TriggerSeries(
        name, ruleId, history.sessions(), bars(s).stream().map(state).toList());
  }

  private List<Bar> bars(Series s) {
    return indicators.momentum(s, rules());
  }

  /** Lengths from the document where it has them, else those of methodology 3.4. */
  private MomentumRules rules() {
    MomentumRules standard = MomentumRules.STANDARD;
    return new MomentumRules(
        length("rsi.period", standard.rsiPeriod()),
        length("macd.fast", standard.macdFast()),
        length("macd.slow", standard.macdSlow()),
        length("macd.signal", standard.macdSignal()),
        standard.divergence(),
        standard.gate());
  }

  private int length(String name, int otherwise) {
    return number(name).map(Double::intValue).orElse(otherwise);
  }
}
