package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The desk's hard limits as a versioned document: each a decimal share of net asset value. {@link
 * #of} makes the dollars of a day.
 *
 * @param id such as {@code DESK-LIMITS}
 * @param version counts up; a version once in force never changes
 * @param shares every limit, 0 to 1
 */
public record LimitShares(String id, String version, Map<Limit, BigDecimal> shares) {
  /** What is limited. */
  public enum Limit {
    MAX_LOSS_PER_EXPIRY_WEEK(
        "maxLossPerExpiryWeek", "maximum loss of the condors of one expiry week"),
    STRESS_LOSS("stressLoss", "joint loss at SPX -10 %"),
    SHOCK_LOSS("shockLoss", "joint loss at each measured shock"),
    SPX_VEGA("spxVega", "SPX vega per volatility point"),
    VIX_VEGA("vixVega", "VIX-option vega per volatility point"),
    PUT_SIDE_LOSS("putSideLoss", "loss of all condors below their long puts"),
    CALL_SIDE_LOSS("callSideLoss", "loss of all condors above their long calls");

    private final String field;
    private final String meaning;

    Limit(String field, String meaning) {
      this.field = field;
      this.meaning = meaning;
    }

    /** Its name in a document. */
    public String field() {
      return field;
    }

    /** What it means, for people. */
    public String meaning() {
      return meaning;
    }
  }

  /**
   * What a desk that says nothing has; the services' configuration has the same defaults. They
   * leave room for what the shipped rule sets may take: risk capital of 15 %, one layer at most 65
   * % of it.
   */
  public static final LimitShares DEFAULT =
      new LimitShares(
          "DEFAULT",
          "1",
          Map.of(
              Limit.MAX_LOSS_PER_EXPIRY_WEEK, new BigDecimal("0.12"),
              Limit.STRESS_LOSS, new BigDecimal("0.12"),
              Limit.SHOCK_LOSS, new BigDecimal("0.15"),
              Limit.SPX_VEGA, new BigDecimal("0.005"),
              Limit.VIX_VEGA, new BigDecimal("0.002"),
              Limit.PUT_SIDE_LOSS, new BigDecimal("0.15"),
              Limit.CALL_SIDE_LOSS, new BigDecimal("0.15")));

  /**
   * @throws IllegalArgumentException when one is missing or no share of the whole
   */
  public LimitShares {
    shares = new EnumMap<>(shares);
    for (Limit limit : Limit.values()) {
      BigDecimal share = shares.get(limit);
      if (share == null) {
        throw new IllegalArgumentException("the limit " + limit.field() + " is missing");
      }
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(
            "the limit "
                + limit.field()
                + " is a share of net asset value, 0 to 1, not "
                + share.toPlainString());
      }
    }
  }

  /** The limits of a book worth {@code navUsd}, US dollars, whole cents rounded down. */
  public HardLimits of(BigDecimal navUsd) {
    return new HardLimits(
        usd(navUsd, Limit.MAX_LOSS_PER_EXPIRY_WEEK),
        usd(navUsd, Limit.STRESS_LOSS),
        usd(navUsd, Limit.SHOCK_LOSS),
        usd(navUsd, Limit.SPX_VEGA),
        usd(navUsd, Limit.VIX_VEGA),
        usd(navUsd, Limit.PUT_SIDE_LOSS),
        usd(navUsd, Limit.CALL_SIDE_LOSS));
  }

  /** What {@code after} changes, in words, with the direction; none when nothing. */
  public List<String> changesTo(LimitShares after) {
    List<String> changes = new ArrayList<>();
    for (Limit limit : Limit.values()) {
      BigDecimal was = shares.get(limit);
      BigDecimal is = after.shares.get(limit);
      int direction = is.compareTo(was);
      if (direction != 0) {
        changes.add(
            limit.meaning()
                + ": "
                + percent(was)
                + " -> "
                + percent(is)
                + " of net asset value ("
                + (direction > 0 ? "looser" : "tighter")
                + ")");
      }
    }
    return List.copyOf(changes);
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private BigDecimal usd(BigDecimal navUsd, Limit limit) {
    return navUsd.multiply(shares.get(limit)).setScale(2, RoundingMode.DOWN);
  }
}
