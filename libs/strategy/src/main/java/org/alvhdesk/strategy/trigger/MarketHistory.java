package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.VxCurve;

/** The daily series that triggers read, all over the same sessions. */
public final class MarketHistory {
  /** Series by the name that rule documents give them. */
  public enum Series {
    SPX,
    VIX,
    VVIX,
    /** 30-day constant maturity of VX, flat at the first future when that is further out. */
    CM30,
    /** First monthly VX future. */
    VX1,
    /** Second VX future over the first, a ratio. */
    VX2_OVER_VX1
  }

  private static final int CM_DAYS = 30;

  /**
   * Issues of one session.
   *
   * @param advances issues that rose
   * @param declines issues that fell
   */
  public record Issues(double advances, double declines) {}

  private final List<LocalDate> sessions;
  private final Map<Series, DailySeries> series;
  private final Map<LocalDate, Issues> issues;

  private MarketHistory(
      List<LocalDate> sessions, Map<Series, DailySeries> series, Map<LocalDate, Issues> issues) {
    this.sessions = sessions;
    this.series = series;
    this.issues = issues;
  }

  /**
   * The series of {@code states}, one a session at its close.
   *
   * @throws IllegalArgumentException when a session stands twice or out of order
   */
  public static MarketHistory of(List<MarketState> states) {
    List<LocalDate> sessions = states.stream().map(MarketState::session).toList();
    for (int i = 1; i < sessions.size(); i++) {
      if (!sessions.get(i).isAfter(sessions.get(i - 1))) {
        throw new IllegalArgumentException(
            "history needs one state a session in order; "
                + sessions.get(i)
                + " stands after "
                + sessions.get(i - 1));
      }
    }
    Map<Series, DailySeries> series = new EnumMap<>(Series.class);
    for (Series s : Series.values()) {
      series.put(s, column(s, sessions, states));
    }
    return new MarketHistory(sessions, series, Map.of());
  }

  private static DailySeries column(Series s, List<LocalDate> sessions, List<MarketState> states) {
    Function<MarketState, OptionalDouble> value =
        switch (s) {
          case SPX -> state -> OptionalDouble.of(state.spx());
          case VIX -> state -> OptionalDouble.of(state.vix());
          case VVIX -> MarketState::vvix;
          case CM30 ->
              state -> OptionalDouble.of(state.vx().constantMaturity(state.session(), CM_DAYS));
          case VX1 -> state -> OptionalDouble.of(state.vx().points().getFirst().price());
          case VX2_OVER_VX1 -> state -> slope(state.vx());
        };
    List<OptionalDouble> values = new ArrayList<>(states.size());
    states.forEach(state -> values.add(value.apply(state)));
    return new DailySeries(s.name(), sessions, values);
  }

  private static OptionalDouble slope(VxCurve curve) {
    return curve.points().size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(curve.points().get(1).price() / curve.points().getFirst().price());
  }

  /** This history with advances and declines; a session without them has no breadth. */
  public MarketHistory withBreadth(Map<LocalDate, Issues> counts) {
    return new MarketHistory(sessions, series, Map.copyOf(counts));
  }

  /** Whether any session has advances and declines. */
  public boolean hasBreadth() {
    return !issues.isEmpty();
  }

  /** Advances and declines of a session. */
  public Optional<Issues> issues(LocalDate session) {
    return Optional.ofNullable(issues.get(session));
  }

  /** Sessions of every series. */
  public List<LocalDate> sessions() {
    return sessions;
  }

  /** One series. */
  public DailySeries series(Series s) {
    return series.get(s);
  }
}
