package org.alvhdesk.market;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One share of {@link #SYMBOL} where nobody quotes one: it follows {@link ShortTermVixIndex} less
 * the fund's fee, from state to state, and is MODEL. The same states give the same prices bit for
 * bit. Not thread-safe: one object belongs to one path.
 */
public final class ModelShare {
  /** ProShares VIX Short-Term Futures ETF. */
  public static final String SYMBOL = "VIXY";

  /** What a share costs at the first state: nominal, only its moves mean something. US dollars. */
  public static final double NOMINAL_USD = 100;

  /** Expense ratio of the fund by its prospectus, decimal a year. */
  private static final double FEE = 0.0085;

  private static final double DAYS_PER_YEAR = 365.0;

  private record Close(LocalDate session, VxCurve curve, double rate, double usd) {}

  private Optional<Close> last = Optional.empty();

  /** {@code state} with the price of a share. */
  public MarketState priced(MarketState state) {
    double usd = next(state.session(), state.vx());
    if (state.lastOfSession()) {
      closed(state.session(), state.vx(), state.rate(), usd);
    }
    return state.withEtp(Optional.of(new EtpPrice(SYMBOL, usd, Quality.MODEL)));
  }

  /** Price of a share at a step of {@code session}, US dollars; nominal before the first close. */
  public double next(LocalDate session, VxCurve curve) {
    return last.map(
            c ->
                c.usd()
                    * ShortTermVixIndex.ratio(c.session(), c.curve(), session, curve, c.rate())
                    * StrictMath.exp(
                        -FEE * ChronoUnit.DAYS.between(c.session(), session) / DAYS_PER_YEAR))
        .orElse(NOMINAL_USD);
  }

  /**
   * Goes on from a close.
   *
   * @param usd what a share cost there, US dollars: the model's price, or a real close
   */
  public void closed(LocalDate session, VxCurve curve, double rate, double usd) {
    last = Optional.of(new Close(session, curve, rate, usd));
  }
}
