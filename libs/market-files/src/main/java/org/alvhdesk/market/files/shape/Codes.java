package org.alvhdesk.market.files.shape;

/** Keys under which rows are rejected or corrected (docs/data/sources.md). */
public final class Codes {
  /** The first cell is no date. */
  public static final String BAD_DATE = "bad-date";

  /** A number that cannot be read, or is not positive where it must be. */
  public static final String BAD_VALUE = "bad-value";

  /** The provider writes zero or "null" where it has no value. */
  public static final String MISSING = "missing";

  /** A number no market and no statistic can have. */
  public static final String IMPLAUSIBLE = "implausible";

  /** A second row for the same day; the first is kept. */
  public static final String DUPLICATE = "duplicate";

  /** A market's row on a day on which the exchange was closed. */
  public static final String NOT_A_SESSION = "not-a-session";

  /** A future without a settlement and without a close. */
  public static final String NO_SETTLEMENT = "no-settlement";

  /** A settlement of a contract that had expired. */
  public static final String EXPIRED = "expired";

  /** A row of another product. */
  public static final String OTHER_PRODUCT = "other-product";

  /** An event without a readable kind. */
  public static final String BAD_EVENT = "bad-event";

  /** Corrected: open, high, low and close contradict each other; the close is kept alone. */
  public static final String RANGE_DROPPED = "range-dropped";

  /** Corrected: a VX price of before 2007-03-26, at ten times the index, is divided by ten. */
  public static final String RESCALED = "rescaled";

  /** Corrected: the settlement is 0, the close stands in. */
  public static final String CLOSE_FOR_SETTLEMENT = "close-for-settlement";

  /** Corrected: an event stands on a wrong day and is moved to the right one. */
  public static final String DATE_MOVED = "date-moved";

  /** Corrected: days to expiration differ from the calendar; the calendar's expiry is used. */
  public static final String DAYS_DIFFER = "days-differ";

  private Codes() {}
}
