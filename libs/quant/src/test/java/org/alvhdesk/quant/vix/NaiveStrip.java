package org.alvhdesk.quant.vix;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The methodology's text a second time, written from the rules and sharing nothing with the kernel:
 * lists of options instead of columns, sums in decimal arithmetic.
 */
final class NaiveStrip {
  private NaiveStrip() {}

  record Quote(double strike, double callBid, double callAsk, double putBid, double putAsk) {
    double call() {
      return (callBid + callAsk) / 2;
    }

    double put() {
      return (putBid + putAsk) / 2;
    }
  }

  record Priced(double strike, double price) {}

  record Answer(double forward, double k0, double variance, List<Double> strikes) {}

  static Optional<Answer> of(List<Quote> unsorted, double years, double rate) {
    List<Quote> all = unsorted.stream().sorted(Comparator.comparingDouble(Quote::strike)).toList();
    Optional<Quote> closest =
        all.stream()
            .filter(q -> q.callBid() > 0 && q.putBid() > 0)
            .min(Comparator.comparingLong(q -> Math.round(Math.abs(q.call() - q.put()) * 1e6)));
    if (closest.isEmpty()) {
      return Optional.empty();
    }
    double growth = Math.exp(rate * years);
    double forward = closest.get().strike() + growth * (closest.get().call() - closest.get().put());
    List<Quote> below =
        all.stream()
            .filter(q -> q.strike() <= forward + 1e-9 && q.callBid() >= 0 && q.putBid() >= 0)
            .toList();
    if (below.isEmpty()) {
      return Optional.empty();
    }
    Quote k0 = below.getLast();
    List<Priced> chosen = new ArrayList<>();
    chosen.add(new Priced(k0.strike(), (k0.call() + k0.put()) / 2));
    chosen.addAll(
        wing(
            all.reversed().stream()
                .filter(q -> q.strike() < k0.strike() && q.putBid() >= 0)
                .map(q -> q.putBid() == 0 ? new Priced(q.strike(), 0) : put(q))
                .toList()));
    chosen.addAll(
        wing(
            all.stream()
                .filter(q -> q.strike() > k0.strike() && q.callBid() >= 0)
                .map(
                    q ->
                        q.callBid() == 0
                            ? new Priced(q.strike(), 0)
                            : new Priced(q.strike(), q.call()))
                .toList()));
    chosen.sort(Comparator.comparingDouble(Priced::strike));
    if (chosen.size() < 2) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < chosen.size(); i++) {
      double low = chosen.get(Math.max(0, i - 1)).strike();
      double high = chosen.get(Math.min(chosen.size() - 1, i + 1)).strike();
      boolean edge = i == 0 || i == chosen.size() - 1;
      BigDecimal k = new BigDecimal(chosen.get(i).strike());
      sum =
          sum.add(
              new BigDecimal(edge ? high - low : (high - low) / 2)
                  .multiply(new BigDecimal(growth))
                  .multiply(new BigDecimal(chosen.get(i).price()))
                  .divide(k.multiply(k), MathContext.DECIMAL64));
    }
    double variance =
        2 / years * sum.doubleValue() - Math.pow(forward / k0.strike() - 1, 2) / years;
    return Optional.of(
        new Answer(forward, k0.strike(), variance, chosen.stream().map(Priced::strike).toList()));
  }

  private static Priced put(Quote q) {
    return new Priced(q.strike(), q.put());
  }

  /** Options outwards from K0, price 0 standing for "no bid". */
  private static List<Priced> wing(List<Priced> outwards) {
    List<Priced> kept = new ArrayList<>();
    for (int i = 0; i < outwards.size(); i++) {
      boolean bid = outwards.get(i).price() > 0;
      if (!bid && i > 0 && outwards.get(i - 1).price() == 0) {
        break;
      }
      if (bid) {
        kept.add(outwards.get(i));
      }
    }
    return kept;
  }
}
