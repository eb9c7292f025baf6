package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;

/** A market's past as the daily series that rules read, all over the same sessions. */
public final class MarketHistory {
  /** Series by the name that rule documents give them. */
  public enum Series {
    SPX(close -> OptionalDouble.of(close.spx())),
    VIX(close -> OptionalDouble.of(close.vix())),
    VVIX(SessionClose::vvix),
    /** 30-day constant maturity of VX, flat at the first future when that is further out. */
    CM30(SessionClose::cm30),
    /** First monthly VX future. */
    VX1(SessionClose::vx1),
    /** Second VX future over the first, a ratio. */
    VX2_OVER_VX1(SessionClose::vxRatio),
    /** Cboe SKEW. */
    SKEW(SessionClose::skew),
    /** VNQ over SPY, a ratio. */
    REIT_RATIO(SessionClose::reitRatio);

    private final Function<SessionClose, OptionalDouble> value;

    Series(Function<SessionClose, OptionalDouble> value) {
      this.value = value;
    }
  }

  private final List<SessionClose> closes;
  private final List<LocalDate> sessions;
  private final Map<Series, DailySeries> series = new EnumMap<>(Series.class);

  private MarketHistory(MarketPast past) {
    this.closes = past.closes();
    this.sessions = past.sessions();
    for (Series s : Series.values()) {
      List<OptionalDouble> values = new ArrayList<>(closes.size());
      closes.forEach(close -> values.add(s.value.apply(close)));
      series.put(s, new DailySeries(s.name(), sessions, values));
    }
  }

  /** The series of {@code past}. */
  public static MarketHistory of(MarketPast past) {
    return new MarketHistory(past);
  }

  /** Whether any session has advances and declines. */
  public boolean hasBreadth() {
    return closes.stream().anyMatch(close -> close.issues().isPresent());
  }

  /** The closes, one for each of {@link #sessions()}. */
  public List<SessionClose> closes() {
    return closes;
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
