package org.alvhdesk.quant.indicator;

import static org.alvhdesk.quant.indicator.Signal.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * RSI, MACD and MACD divergence of one daily series, live: one {@link #accept} a session, then any
 * reading of that session. {@link #batch} is the same code over a history. Not thread-safe.
 *
 * <p>Usage: {@code Momentum vix = new Momentum("VIX close", MomentumRules.STANDARD)}, then {@code
 * vix.accept(session, close)} and {@code switch (vix.rsiBelow(30))}.
 */
public final class Momentum {
  /**
   * State between two sessions.
   *
   * @param input name of the series
   * @param rules parameters
   * @param gate gate
   * @param rsi RSI
   * @param macd MACD
   * @param divergence pivots and divergences
   * @param hasPreviousRsi whether the bar before the last had an RSI
   * @param previousRsi that RSI, 0 to 100; 0 without one
   * @param previousHistogram histogram of the bar before the last, index points
   * @param side sign of the last histogram that was not 0
   * @param crossing sign of the histogram when the last bar changed it, else 0
   */
  public record State(
      String input,
      MomentumRules rules,
      SessionGate.State gate,
      WilderRsi.State rsi,
      Macd.State macd,
      DivergenceDetector.State divergence,
      boolean hasPreviousRsi,
      double previousRsi,
      double previousHistogram,
      int side,
      int crossing) {}

  private final String input;
  private final MomentumRules rules;
  private final SessionGate gate;
  private final WilderRsi rsi;
  private final Macd macd;
  private final DivergenceDetector divergence;
  private boolean hasPreviousRsi;
  private double previousRsi;
  private double previousHistogram;
  private int side;
  private int crossing;

  /**
   * @param input name of the series for reasons and traces, such as {@code "VIX close"}
   * @param rules parameters; a warm-up shorter than the indicators need is lengthened
   */
  public Momentum(String input, MomentumRules rules) {
    this(
        input,
        rules,
        new SessionGate(rules.gate().atLeast(rules.barsNeeded())),
        new WilderRsi(rules.rsiPeriod()),
        new Macd(rules.macdFast(), rules.macdSlow(), rules.macdSignal()),
        new DivergenceDetector(rules.divergence()));
  }

  private Momentum(
      String input,
      MomentumRules rules,
      SessionGate gate,
      WilderRsi rsi,
      Macd macd,
      DivergenceDetector divergence) {
    this.input = input;
    this.rules = rules;
    this.gate = gate;
    this.rsi = rsi;
    this.macd = macd;
    this.divergence = divergence;
  }

  /** Continues from a state with the same bits. */
  public static Momentum restore(State s) {
    Momentum m =
        new Momentum(
            s.input(),
            s.rules(),
            SessionGate.restore(s.gate()),
            WilderRsi.restore(s.rsi()),
            Macd.restore(s.macd()),
            DivergenceDetector.restore(s.divergence()));
    m.hasPreviousRsi = s.hasPreviousRsi();
    m.previousRsi = s.previousRsi();
    m.previousHistogram = s.previousHistogram();
    m.side = s.side();
    m.crossing = s.crossing();
    return m;
  }

  /**
   * Takes one session.
   *
   * @param close index points; NaN when the session has none. A close that is missing, not positive
   *     or infinite is not used: the session reads no data, the next goes on from the last usable
   *     one
   * @throws IllegalArgumentException when the session is not after the last one
   */
  public void accept(LocalDate session, double close) {
    if (!Domain.POSITIVE.allows(close)) {
      gate.refuse(session, Domain.POSITIVE.problem(session, input, close).orElseThrow());
      return;
    }
    if (gate.offer(session) == SessionGate.Step.RESTART) {
      reset();
    }
    hasPreviousRsi = rsi.ready();
    previousRsi = hasPreviousRsi ? rsi.value() : 0;
    rsi.accept(close);
    previousHistogram = macd.ready() ? macd.value() : 0;
    macd.accept(close);
    if (macd.lineReady()) {
      divergence.accept(session, close, macd.line());
    } else {
      divergence.acceptWithoutLine();
    }
    crossing = 0;
    if (macd.ready()) {
      double histogram = macd.value();
      int now = histogram > 0 ? 1 : histogram < 0 ? -1 : 0;
      if (now != 0) {
        crossing = side != 0 && now != side ? now : 0;
        side = now;
      }
    }
  }

  private void reset() {
    rsi.reset();
    macd.reset();
    divergence.reset();
    side = 0;
  }

  private <T> Reading<T> whenOpen(Supplier<T> value) {
    Optional<NoDataReason> closed = gate.closed();
    return closed.isPresent()
        ? new Reading.NoData<>(closed.get())
        : new Reading.Value<>(value.get());
  }

  /** Wilder RSI, 0 to 100. */
  public Reading<Double> rsi() {
    Optional<NoDataReason> closed = gate.closed();
    if (closed.isEmpty() && !rsi.ready()) {
      return new Reading.NoData<>(
          new NoDataReason.Undefined("RSI is not defined: " + input + " never moved"));
    }
    return whenOpen(rsi::value);
  }

  /** MACD, index points. */
  public Reading<MacdPoint> macd() {
    return whenOpen(() -> new MacdPoint(macd.line(), macd.signal(), macd.value()));
  }

  /** RSI is below the level (strictly), 0 to 100. */
  public Reading<Signal> rsiBelow(double level) {
    return rsi().map(r -> Signal.of(r < level, in("RSI", r), in("level", level)));
  }

  /** RSI is above the level (strictly), 0 to 100. */
  public Reading<Signal> rsiAbove(double level) {
    return rsi().map(r -> Signal.of(r > level, in("RSI", r), in("level", level)));
  }

  /** RSI went below the level on this session: it was at or above it on the last usable one. */
  public Reading<Signal> rsiFallsBelow(double level) {
    return rsiCrosses(level, -1);
  }

  /** RSI went above the level on this session: it was at or below it on the last usable one. */
  public Reading<Signal> rsiRisesAbove(double level) {
    return rsiCrosses(level, +1);
  }

  private Reading<Signal> rsiCrosses(double level, int direction) {
    return rsi()
        .flatMap(
            r ->
                hasPreviousRsi
                    ? new Reading.Value<>(
                        Signal.of(
                            direction * (previousRsi - level) <= 0 && direction * (r - level) > 0,
                            in("RSI before", previousRsi),
                            in("RSI", r),
                            in("level", level)))
                    : new Reading.NoData<>(
                        new NoDataReason.Undefined(
                            "RSI of the bar before is not defined: "
                                + input
                                + " had never moved")));
  }

  /**
   * The MACD histogram turned positive at this close: the line crossed above its 9-bar mean. This
   * is the default reading of "9-period MACD turns positive" (document 004, methodology 3.4). A
   * histogram that rests at exactly 0 in between crosses when it leaves 0 on the other side.
   */
  public Reading<Signal> macdCrossesUp() {
    return crosses(+1);
  }

  /** The MACD histogram turned negative at this close. */
  public Reading<Signal> macdCrossesDown() {
    return crosses(-1);
  }

  private Reading<Signal> crosses(int direction) {
    return whenOpen(
        () ->
            Signal.of(
                crossing == direction,
                in("histogram before", previousHistogram),
                in("histogram", macd.value()),
                in("line", macd.line()),
                in("signal", macd.signal())));
  }

  /** Whether a confirmed divergence of that kind stands, with its pivots' prices and lines. */
  public Reading<Signal> divergence(Divergence.Kind kind) {
    return standing(kind)
        .map(
            d ->
                d.map(
                        f ->
                            Signal.of(
                                true,
                                in("first price", f.first().price()),
                                in("second price", f.second().price()),
                                in("first line", f.first().line()),
                                in("second line", f.second().line())))
                    .orElseGet(() -> Signal.of(false)));
  }

  /** The divergence that stands on this session, with pivots and dates; empty when none does. */
  public Reading<Optional<Divergence>> standing(Divergence.Kind kind) {
    return whenOpen(() -> divergence.standing(kind));
  }

  /** Every reading of the last session. */
  public MomentumBar bar() {
    return new MomentumBar(
        gate.session(),
        rsi(),
        macd(),
        macdCrossesUp(),
        macdCrossesDown(),
        divergence(Divergence.Kind.BULLISH),
        divergence(Divergence.Kind.BEARISH));
  }

  /**
   * Every session of a history, by the live code.
   *
   * @param sessions ascending
   * @param closes index points, NaN where a session has none, as many as sessions
   * @throws IllegalArgumentException when the lengths differ or the sessions are not ascending
   */
  public static List<MomentumBar> batch(
      String input, MomentumRules rules, List<LocalDate> sessions, double[] closes) {
    if (sessions.size() != closes.length) {
      throw new IllegalArgumentException(
          sessions.size() + " sessions but " + closes.length + " closes");
    }
    Momentum momentum = new Momentum(input, rules);
    List<MomentumBar> out = new ArrayList<>(closes.length);
    for (int i = 0; i < closes.length; i++) {
      momentum.accept(sessions.get(i), closes[i]);
      out.add(momentum.bar());
    }
    return out;
  }

  /** The complete state. */
  public State state() {
    return new State(
        input,
        rules,
        gate.state(),
        rsi.state(),
        macd.state(),
        divergence.state(),
        hasPreviousRsi,
        previousRsi,
        previousHistogram,
        side,
        crossing);
  }
}
