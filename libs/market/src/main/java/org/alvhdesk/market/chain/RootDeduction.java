package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.pricing.Right;

/**
 * Gives a root to the quotes of files that have none. Only third Fridays are in doubt: there AM SPX
 * and PM SPXW share the date. Two series in one file quote the same strikes twice; the PM series
 * lives 6.5 hours longer, so its options near the money are dearer, and that tells which copy is
 * which. Where it does not tell clearly, and for a strike quoted once beside doubled ones, the root
 * stays unknown and the quote is rejected: two series are never merged.
 */
final class RootDeduction {
  private static final double VIX_STRIKES_BELOW = 300;
  private static final double NEAR_MONEY = 0.05;
  private static final int MIN_PAIRS = 10;
  private static final double AGREEMENT = 0.9;

  private final Instant asOf;
  private final List<RawQuote> rooted = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<ChainFlag> flags = new ArrayList<>();

  private RootDeduction(Instant asOf) {
    this.asOf = asOf;
  }

  private record Option(Right right, double strike) {}

  /** Quotes with roots, and those that stay without. */
  record Result(List<RawQuote> rooted, List<Rejected> rejected, List<ChainFlag> flags) {}

  /** True when the strikes are those of VIX options: half of them lie below 300. */
  static boolean isVix(List<RawQuote> quotes) {
    double[] strikes = quotes.stream().mapToDouble(RawQuote::strike).sorted().toArray();
    return strikes.length > 0 && strikes[strikes.length / 2] < VIX_STRIKES_BELOW;
  }

  static Result of(List<RawQuote> quotes, Instant asOf) {
    RootDeduction deduction = new RootDeduction(asOf);
    boolean vix = isVix(quotes);
    Map<LocalDate, List<RawQuote>> monthlies = new TreeMap<>();
    for (RawQuote q : quotes) {
      if (q.root().isPresent()) {
        deduction.rooted.add(q);
      } else if (vix) {
        deduction.assign(q, ChainRoot.VIX);
      } else if (q.expiry().equals(Expiries.spxMonthly(YearMonth.from(q.expiry())))) {
        monthlies.computeIfAbsent(q.expiry(), e -> new ArrayList<>()).add(q);
      } else {
        deduction.assign(q, ChainRoot.SPXW);
      }
    }
    deduction.thirdFridays(monthlies);
    return new Result(deduction.rooted, deduction.rejected, deduction.flags);
  }

  private void thirdFridays(Map<LocalDate, List<RawQuote>> monthlies) {
    Map<LocalDate, Map<Option, List<RawQuote>>> byExpiry = new TreeMap<>();
    monthlies.forEach((expiry, quotes) -> byExpiry.put(expiry, byOption(quotes)));
    boolean bothListed =
        byExpiry.values().stream()
            .flatMap(m -> m.values().stream())
            .anyMatch(copies -> copies.size() == 2);
    byExpiry.forEach(
        (expiry, options) -> {
          if (!asOf.isBefore(ChainRoot.SPX.settlementOf(expiry))) {
            settledThisMorning(expiry, options);
          } else if (options.values().stream().anyMatch(copies -> copies.size() > 1)) {
            separate(expiry, options);
          } else if (bothListed) {
            flag(expiry, "one series only in a file that lists both elsewhere: AM SPX");
            options.values().forEach(copies -> assign(copies.getFirst(), ChainRoot.SPX));
          } else {
            String why = "one series on a third Friday: AM SPX or PM SPXW, nothing tells which";
            flag(expiry, why + "; rejected");
            options.values().forEach(copies -> reject(copies, why));
          }
        });
  }

  /** After the AM settlement the dead copies are SPX and the live ones SPXW. */
  private void settledThisMorning(LocalDate expiry, Map<Option, List<RawQuote>> options) {
    flag(expiry, "AM SPX has settled: dead quotes are SPX, live ones SPXW");
    for (List<RawQuote> copies : options.values()) {
      for (RawQuote q : copies) {
        assign(q, q.bid() == 0 && q.ask() == 0 ? ChainRoot.SPX : ChainRoot.SPXW);
      }
    }
  }

  private void separate(LocalDate expiry, Map<Option, List<RawQuote>> options) {
    List<RawQuote> firsts = options.values().stream().map(List::getFirst).toList();
    OptionalDouble level = ParityLevel.of(firsts);
    int dearerSecond = 0;
    int dearerFirst = 0;
    for (Map.Entry<Option, List<RawQuote>> e : options.entrySet()) {
      List<RawQuote> copies = e.getValue();
      if (copies.size() == 2
          && level.isPresent()
          && Math.abs(e.getKey().strike() / level.getAsDouble() - 1) < NEAR_MONEY) {
        double gap = ParityLevel.mid(copies.getLast()) - ParityLevel.mid(copies.getFirst());
        dearerSecond += gap > 0 ? 1 : 0;
        dearerFirst += gap < 0 ? 1 : 0;
      }
    }
    int told = dearerFirst + dearerSecond;
    int most = Math.max(dearerFirst, dearerSecond);
    if (told < MIN_PAIRS || most < AGREEMENT * told) {
      String why =
          "two series under one date and prices do not tell which is PM ("
              + most
              + " of "
              + told
              + " pairs near the money agree)";
      flag(expiry, why + "; rejected");
      options.values().forEach(copies -> reject(copies, why));
      return;
    }
    flag(
        expiry,
        "two series: the "
            + (dearerSecond == most ? "second" : "first")
            + " copy is dearer in "
            + most
            + " of "
            + told
            + " pairs near the money, so it is PM SPXW and the other AM SPX");
    boolean secondIsPm = dearerSecond == most;
    for (List<RawQuote> copies : options.values()) {
      if (copies.size() == 2) {
        assign(copies.getFirst(), secondIsPm ? ChainRoot.SPX : ChainRoot.SPXW);
        assign(copies.getLast(), secondIsPm ? ChainRoot.SPXW : ChainRoot.SPX);
      } else {
        reject(copies, copies.size() + " copies of this option beside strikes with two");
      }
    }
  }

  private static Map<Option, List<RawQuote>> byOption(List<RawQuote> quotes) {
    Map<Option, List<RawQuote>> options = new LinkedHashMap<>();
    for (RawQuote q : quotes) {
      options.computeIfAbsent(new Option(q.right(), q.strike()), o -> new ArrayList<>(2)).add(q);
    }
    return options;
  }

  private void assign(RawQuote q, ChainRoot root) {
    rooted.add(
        new RawQuote(
            q.line(),
            Optional.of(root.name()),
            q.expiry(),
            q.right(),
            q.strike(),
            q.bid(),
            q.ask(),
            q.volume(),
            q.openInterest(),
            q.quotedAt()));
  }

  private void reject(List<RawQuote> copies, String why) {
    for (RawQuote q : copies) {
      rejected.add(new Rejected(q.line(), q.name(), new QuoteFault.AmbiguousRoot(why)));
    }
  }

  private void flag(LocalDate expiry, String how) {
    flags.add(new ChainFlag.RootsDeduced(expiry.toString(), how));
  }
}
