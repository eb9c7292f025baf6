package org.alvhdesk.quant.vol.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures of the VX futures curve of one session (docs/methodology 3.6). Only monthly contracts,
 * by rank: month 1 is the next to settle. A missing contract gives no data, it is not bridged.
 *
 * @param futures months strictly ascending, days strictly ascending
 */
public record VxTermStructure(List<Future> futures) {
  /**
   * One monthly contract.
   *
   * @param month rank, 1 for the next to settle
   * @param days calendar days to settlement, not negative
   * @param price points, positive
   */
  public record Future(int month, int days, double price) {
    public Future {
      if (month < 1 || days < 0 || !(price > 0 && price < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a VX future needs month >= 1, days >= 0, price > 0: "
                + month
                + ", "
                + days
                + ", "
                + price);
      }
    }
  }

  /** Answer of a yes-or-no measure. */
  public enum Flag {
    YES,
    NO,
    NO_DATA
  }

  /**
   * @throws IllegalArgumentException when months or days do not ascend
   */
  public VxTermStructure {
    futures = List.copyOf(futures);
    for (int i = 1; i < futures.size(); i++) {
      Future near = futures.get(i - 1);
      Future far = futures.get(i);
      if (far.month() <= near.month() || far.days() <= near.days()) {
        throw new IllegalArgumentException(
            "VX months and days must ascend: " + near + " is followed by " + far);
      }
    }
  }

  /** The contract of {@code month}, if listed here. */
  public Optional<Future> month(int month) {
    return futures.stream().filter(f -> f.month() == month).findFirst();
  }

  /**
   * CM(n), points: linear in calendar days between neighbouring months; flat at M1 when M1 settles
   * more than {@code days} days out. No data when M1 is missing, a month in between is missing, or
   * the last contract settles earlier.
   */
  public Measured constantMaturity(int days) {
    if (futures.isEmpty() || futures.getFirst().month() != 1) {
      return Measured.none("VX month 1 is missing");
    }
    Future before = futures.getFirst();
    if (before.days() >= days) {
      return Measured.of(before.price());
    }
    for (Future after : futures.subList(1, futures.size())) {
      if (after.days() >= days) {
        if (after.month() != before.month() + 1) {
          return Measured.none("VX month " + (before.month() + 1) + " is missing");
        }
        double done = (double) (days - before.days()) / (after.days() - before.days());
        return Measured.of(before.price() + done * (after.price() - before.price()));
      }
      before = after;
    }
    return Measured.none("the last VX contract settles in " + before.days() + " days");
  }

  /** Contango VX2/VX1 - 1, a ratio: 0.05 when month 2 is 5 % above month 1. */
  public Measured contango() {
    return ratio(2, 1, -1);
  }

  /** VX4/VX7, a ratio: above 1 in backwardation. */
  public Measured midRatio() {
    return ratio(4, 7, 0);
  }

  private Measured ratio(int upper, int lower, double shift) {
    Optional<Future> u = month(upper);
    Optional<Future> l = month(lower);
    if (u.isEmpty() || l.isEmpty()) {
      return Measured.none("VX month " + (u.isEmpty() ? upper : lower) + " is missing");
    }
    return Measured.of(u.get().price() / l.get().price() + shift);
  }

  /**
   * Roll yield per calendar day {@code (VX1 - VIX) / VIX / days}, a ratio per day: positive means
   * that a holder of VX1 loses when VIX stands still.
   *
   * @param vix index close, points; empty when missing
   */
  public Measured rollYieldPerDay(OptionalDouble vix) {
    Optional<Future> first = month(1);
    if (first.isEmpty()) {
      return Measured.none("VX month 1 is missing");
    }
    if (vix.isEmpty() || !(vix.getAsDouble() > 0)) {
      return Measured.none("VIX is missing");
    }
    if (first.get().days() == 0) {
      return Measured.none("VX month 1 settles today");
    }
    double spot = vix.getAsDouble();
    return Measured.of((first.get().price() - spot) / spot / first.get().days());
  }

  /**
   * Backwardation: VX1 > VX2, or VIX/VIX3M >= 1. One half that says yes is enough; a no needs both.
   */
  public Flag backwardation(OptionalDouble vix, OptionalDouble vix3m) {
    Optional<Future> first = month(1);
    Optional<Future> second = month(2);
    boolean futuresKnown = first.isPresent() && second.isPresent();
    boolean indicesKnown =
        vix.isPresent() && vix3m.isPresent() && vix.getAsDouble() > 0 && vix3m.getAsDouble() > 0;
    if (futuresKnown && first.get().price() > second.get().price()
        || indicesKnown && vix.getAsDouble() >= vix3m.getAsDouble()) {
      return Flag.YES;
    }
    return futuresKnown && indicesKnown ? Flag.NO : Flag.NO_DATA;
  }
}
