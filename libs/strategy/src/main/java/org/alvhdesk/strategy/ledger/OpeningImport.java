package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.ledger.OpeningBook.Reason;
import org.alvhdesk.strategy.ledger.OpeningBook.RowError;
import org.alvhdesk.strategy.trace.Texts;

/**
 * Makes the opening book from a broker's positions. Rows of one series are put together; four SPX
 * legs of one root, expiry and group make an iron condor; VIX options bought make hedges. Anything
 * else is an error with its line, and then nothing is imported: half a book has no limits.
 */
public final class OpeningImport {
  private static final int DECIMALS = 6;

  /** Of one line; a larger number is a mistake, and sums of it would not fit. */
  private static final int MOST_CONTRACTS = 100_000;

  private OpeningImport() {}

  /** The book of {@code rows}, or every error in them. */
  public static OpeningBook read(List<BrokerRow> rows) {
    List<RowError> errors = new ArrayList<>();
    Map<Key, List<Leg>> groups = new LinkedHashMap<>();
    for (BrokerRow row : rows) {
      leg(row, errors)
          .ifPresent(
              leg -> groups.computeIfAbsent(Key.of(leg, row), k -> new ArrayList<>()).add(leg));
    }
    List<OpeningBook.Condor> condors = new ArrayList<>();
    List<OpeningBook.Hedge> hedges = new ArrayList<>();
    for (List<Leg> legs : groups.values()) {
      List<Leg> merged = merged(legs);
      if (legs.getFirst().series().root().isVix()) {
        hedge(merged.getFirst(), errors).ifPresent(hedges::add);
      } else {
        condor(merged, errors).ifPresent(condors::add);
      }
    }
    if (!errors.isEmpty()) {
      errors.sort(Comparator.comparingInt(RowError::line));
      return new OpeningBook.Rejected(errors);
    }
    return new OpeningBook.Accepted(condors, hedges);
  }

  /** Rows that belong together: the legs of a condor, or the lots of a VIX series. */
  private record Key(String series, String group) {
    static Key of(Leg leg, BrokerRow row) {
      OccSymbol s = leg.series();
      String series = s.root().isVix() ? s.toString() : s.root() + " " + s.expiry();
      return new Key(series, s.root().isVix() ? "" : row.group().strip());
    }
  }

  /** A series with its signed quantity, average price in points, and lines. */
  private record Leg(OccSymbol series, int quantity, BigDecimal price, List<Integer> lines) {}

  private static Optional<Leg> leg(BrokerRow row, List<RowError> errors) {
    int before = errors.size();
    Optional<OccSymbol> series = OccSymbol.parse(row, errors);
    int quantity = 0;
    try {
      quantity = new BigDecimal(row.quantity().strip()).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      quantity = 0;
    }
    if (quantity == 0 || Math.abs((long) quantity) > MOST_CONTRACTS) {
      errors.add(
          new RowError(
              row.line(),
              Reason.BAD_QUANTITY,
              "quantity '"
                  + row.quantity()
                  + "' must be whole contracts, not 0, and "
                  + MOST_CONTRACTS
                  + " at most"));
    }
    Optional<BigDecimal> price = price(row.averagePrice());
    if (price.isEmpty()) {
      errors.add(
          new RowError(
              row.line(),
              Reason.BAD_PRICE,
              "average price '" + row.averagePrice() + "' must be points of 0 or more"));
    }
    if (errors.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Leg(series.orElseThrow(), quantity, price.orElseThrow(), List.of(row.line())));
  }

  private static Optional<BigDecimal> price(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip())).filter(p -> p.signum() >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** One leg a series, by strike; lots of one sign get their average price. */
  private static List<Leg> merged(List<Leg> legs) {
    Map<OccSymbol, Leg> bySeries = new LinkedHashMap<>();
    for (Leg leg : legs) {
      bySeries.merge(leg.series(), leg, OpeningImport::together);
    }
    return bySeries.values().stream()
        .sorted(Comparator.comparingDouble(l -> l.series().strike()))
        .toList();
  }

  private static Leg together(Leg a, Leg b) {
    int quantity = Math.addExact(a.quantity(), b.quantity());
    List<Integer> lines = new ArrayList<>(a.lines());
    lines.addAll(b.lines());
    BigDecimal paid =
        a.price()
            .multiply(BigDecimal.valueOf(a.quantity()))
            .add(b.price().multiply(BigDecimal.valueOf(b.quantity())));
    BigDecimal price =
        quantity == 0
            ? a.price()
            : paid.divide(BigDecimal.valueOf(quantity), DECIMALS, RoundingMode.HALF_EVEN);
    return new Leg(a.series(), quantity, price, List.copyOf(lines));
  }

  private static Optional<OpeningBook.Hedge> hedge(Leg leg, List<RowError> errors) {
    if (leg.quantity() <= 0) {
      errors.add(
          new RowError(
              leg.lines().getFirst(),
              Reason.SHORT_VIX,
              leg.series().text() + " is not held long: the desk only buys VIX options"));
      return Optional.empty();
    }
    OccSymbol s = leg.series();
    return Optional.of(
        new OpeningBook.Hedge(
            new OptionSeries(s.root(), s.expiry(), s.strike(), s.right()),
            leg.quantity(),
            leg.price(),
            leg.lines()));
  }

  private static Optional<OpeningBook.Condor> condor(List<Leg> legs, List<RowError> errors) {
    List<Integer> lines = legs.stream().flatMap(l -> l.lines().stream()).sorted().toList();
    if (!isCondor(legs)) {
      errors.add(
          new RowError(
              lines.getFirst(),
              Reason.NOT_A_CONDOR,
              "lines "
                  + lines
                  + " of "
                  + legs.getFirst().series().root()
                  + " "
                  + legs.getFirst().series().expiry()
                  + " are not one iron condor (long put, short put, short call, long call of"
                  + " ascending strikes and one size): give each condor its own group"));
      return Optional.empty();
    }
    OccSymbol s = legs.getFirst().series();
    BigDecimal credit =
        legs.get(1)
            .price()
            .add(legs.get(2).price())
            .subtract(legs.get(0).price())
            .subtract(legs.get(3).price());
    OpeningBook.Condor condor =
        new OpeningBook.Condor(
            new IronCondor(
                s.root(),
                s.expiry(),
                legs.get(0).series().strike(),
                legs.get(1).series().strike(),
                legs.get(2).series().strike(),
                legs.get(3).series().strike()),
            legs.getFirst().quantity(),
            credit,
            lines);
    BigDecimal wing = BigDecimal.valueOf(condor.condor().widestWing());
    if (condor.gridCreditPoints().signum() <= 0 || credit.compareTo(wing) >= 0) {
      errors.add(
          new RowError(
              lines.getFirst(),
              Reason.BAD_CREDIT,
              "lines "
                  + lines
                  + " bring a net credit of "
                  + Texts.plain(credit)
                  + " points; a sold condor brings 0.05 or more and less than its wider wing of "
                  + Texts.plain(wing)
                  + ": check the signs of the quantities, and that prices are points, not dollars"));
      return Optional.empty();
    }
    return Optional.of(condor);
  }

  private static boolean isCondor(List<Leg> legs) {
    if (legs.size() != 4) {
      return false;
    }
    int size = legs.getFirst().quantity();
    int[] signs = {1, -1, -1, 1};
    for (int i = 0; i < 4; i++) {
      Right right = i < 2 ? Right.PUT : Right.CALL;
      boolean ascends = i == 0 || legs.get(i).series().strike() > legs.get(i - 1).series().strike();
      if (legs.get(i).series().right() != right
          || legs.get(i).quantity() != signs[i] * size
          || !ascends) {
        return false;
      }
    }
    return size > 0;
  }
}
