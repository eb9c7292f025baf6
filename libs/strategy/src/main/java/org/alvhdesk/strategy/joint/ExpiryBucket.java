package org.alvhdesk.strategy.joint;

/** Calendar days to expiry, in the classes that the risk page shows. */
public enum ExpiryBucket {
  /** 0 to 7 days. */
  WEEK(7),
  /** 8 to 21 days. */
  THREE_WEEKS(21),
  /** 22 to 45 days. */
  SIX_WEEKS(45),
  /** 46 to 90 days. */
  QUARTER(90),
  /** 91 to 180 days. */
  HALF_YEAR(180),
  /** More than 180 days. */
  BEYOND(Integer.MAX_VALUE);

  private final int lastDay;

  ExpiryBucket(int lastDay) {
    this.lastDay = lastDay;
  }

  /** The class of {@code days} calendar days to expiry. */
  public static ExpiryBucket of(int days) {
    for (ExpiryBucket bucket : values()) {
      if (days <= bucket.lastDay) {
        return bucket;
      }
    }
    return BEYOND;
  }
}
