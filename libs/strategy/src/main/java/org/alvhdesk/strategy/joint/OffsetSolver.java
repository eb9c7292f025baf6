package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.joint.Repricer.HedgeLine;
import org.alvhdesk.strategy.joint.Repricer.Leg;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.trace.Texts;

/**
 * Sizes a hedge for a share of one scenario's condor loss. Instantaneous repricing is linear in
 * contracts, so the size is the quotient rounded up to whole sets; gains count from mid, the cost
 * is what the offers ask.
 */
public final class OffsetSolver {
  /** More sets than this are no answer a desk can trade. */
  private static final int MOST_SETS = 100_000;

  private OffsetSolver() {}

  /** Sets of the question's ratio, in lowest terms, that reach the share. */
  public static OffsetResult solve(OffsetQuestion question) {
    JointBook book = question.book();
    Scenario scenario =
        question.set().scenarios(book).stream()
            .filter(s -> s.name().equals(question.scenario()))
            .findFirst()
            .orElseThrow();
    double loss = -JointScenarios.condorGain(book, scenario);
    if (!(loss > 0)) {
      return new OffsetResult.NothingToOffset(JointScenarios.usd(-loss));
    }
    double held = 0;
    if (question.countHeld()) {
      List<String> gaps = JointScenarios.gaps(onlyHeld(book));
      if (!gaps.isEmpty()) {
        return new OffsetResult.NoData(String.join("; ", gaps));
      }
      held = Repricer.hedgeGain(JointScenarios.lines(book, book.before()), scenario, book.vix());
    }
    double needed = question.share().doubleValue() * loss - held;
    if (!(needed > 0)) {
      return new OffsetResult.AlreadyCovered(held / loss);
    }
    return size(question, scenario, loss, held, needed);
  }

  /** {@link #solve} for each series of the question's ratio on its own, by contract. */
  public static SortedMap<HedgeContract, OffsetResult> perContract(OffsetQuestion question) {
    SortedMap<HedgeContract, OffsetResult> all = new TreeMap<>();
    for (HedgeContract contract : question.ratio().keySet()) {
      all.put(
          contract,
          solve(
              new OffsetQuestion(
                  question.book(),
                  question.set(),
                  question.scenario(),
                  question.share(),
                  new TreeMap<>(Map.of(contract, 1)),
                  question.countHeld())));
    }
    return all;
  }

  private static OffsetResult size(
      OffsetQuestion question, Scenario scenario, double loss, double held, double needed) {
    int divisor = question.ratio().values().stream().reduce(0, OffsetSolver::gcd);
    List<Part> parts = new ArrayList<>();
    double gainOfSet = 0;
    for (Map.Entry<HedgeContract, Integer> entry : question.ratio().entrySet()) {
      Optional<Leg> leg = Leg.of(entry.getKey(), question.book());
      Optional<Quote> quote = quote(entry.getKey(), question.book());
      if (leg.isEmpty() || quote.isEmpty()) {
        return new OffsetResult.NoData(
            entry.getKey().text() + " has no usable quote in this step: choose another series");
      }
      int quantity = entry.getValue() / divisor;
      double gain =
          Repricer.hedgeGain(
              List.of(new HedgeLine(leg.get(), quantity)), scenario, question.book().vix());
      parts.add(new Part(entry.getKey(), quantity, gain, quote.get()));
      gainOfSet += gain;
    }
    String set = "a set of " + text(parts);
    if (!(gainOfSet > 0)) {
      return new OffsetResult.Cannot(
          set
              + " does not gain in "
              + scenario.name()
              + ": "
              + Texts.fixed(gainOfSet, 2)
              + " USD; more of it only loses more");
    }
    double sets = Math.ceil(needed / gainOfSet);
    if (sets > MOST_SETS) {
      return new OffsetResult.Cannot(
          set
              + " gains only "
              + Texts.fixed(gainOfSet, 2)
              + " USD in "
              + scenario.name()
              + " against "
              + Texts.fixed(needed, 2)
              + " USD to offset");
    }
    return sized((int) sets, parts, loss, held, gainOfSet);
  }

  private static OffsetResult sized(
      int sets, List<Part> parts, double loss, double held, double gainOfSet) {
    List<OffsetResult.Line> lines = new ArrayList<>();
    BigDecimal atAsk = new BigDecimal("0.00");
    BigDecimal atMid = new BigDecimal("0.00");
    for (Part part : parts) {
      int quantity = Math.multiplyExact(sets, part.quantity());
      BigDecimal cost = part.contract().premiumUsd(part.quote().askPoints(), quantity);
      atAsk = atAsk.add(cost);
      atMid = atMid.add(part.contract().premiumUsd(part.quote().midPoints(), quantity));
      lines.add(
          new OffsetResult.Line(
              part.contract(), quantity, JointScenarios.usd(sets * part.gain()), cost));
    }
    return new OffsetResult.Sized(
        sets,
        lines,
        JointScenarios.usd(loss),
        JointScenarios.usd(held),
        JointScenarios.usd(sets * gainOfSet),
        (held + sets * gainOfSet) / loss,
        atAsk,
        atMid);
  }

  /** One series of a set: contracts, gain of them (US dollars), quote. */
  private record Part(HedgeContract contract, int quantity, double gain, Quote quote) {}

  private static JointBook onlyHeld(JointBook b) {
    return new JointBook(
        b.session(),
        b.spx(),
        b.vix(),
        b.condors(),
        b.before(),
        b.before(),
        b.slices(),
        b.vx(),
        b.share());
  }

  private static Optional<Quote> quote(HedgeContract contract, JointBook book) {
    return switch (contract) {
      case OptionSeries option ->
          book.slices().stream()
              .filter(s -> s.root() == option.root() && s.expiry().equals(option.expiry()))
              .filter(s -> s.indexOf(option.strike()) >= 0)
              .findFirst()
              .map(s -> Quote.of(s, s.indexOf(option.strike()), option.right()))
              .filter(Quote::usable);
      case VxFuture future ->
          book.vx().stream()
              .flatMap(curve -> curve.points().stream())
              .filter(p -> p.expiry().equals(future.expiry()))
              .findFirst()
              .map(p -> new Quote(p.price(), p.price()));
      case EtpShare share ->
          book.share()
              .filter(p -> p.symbol().equals(share.symbol()))
              .map(p -> EtpShare.quote(p.usd()));
    };
  }

  private static String text(List<Part> parts) {
    return String.join(
        " + ", parts.stream().map(p -> p.quantity() + " " + p.contract().text()).toList());
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
