package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.IndexOutcome;
import org.alvhdesk.quant.vix.NoIndex;
import org.alvhdesk.quant.vix.NoVariance;
import org.alvhdesk.quant.vix.SkewTerm;
import org.alvhdesk.quant.vix.TermOutcome;
import org.alvhdesk.quant.vix.TermSelection;
import org.alvhdesk.quant.vix.TermVariance;
import org.alvhdesk.quant.vix.VolatilityIndex;

/** The volatility indices that a chain carries, and why not the others. */
public final class ChainIndices {
  private ChainIndices() {}

  /** One expiry that entered an index. */
  public record Term(ChainRoot root, LocalDate expiry, TermVariance variance) {}

  /**
   * One index.
   *
   * @param terms near and next; empty when the chain has none
   * @param outcome level, or why there is none
   */
  public record Reading(VolatilityIndex index, List<Term> terms, IndexOutcome outcome) {}

  /**
   * Every index from {@code chain}.
   *
   * @param rate continuously compounded riskless rate for all expiries, decimal a year
   */
  public static List<Reading> all(OptionChain chain, double rate) {
    List<Reading> readings = new ArrayList<>();
    for (VolatilityIndex index : VolatilityIndex.values()) {
      readings.add(of(chain, index, rate));
    }
    return List.copyOf(readings);
  }

  /** One index from {@code chain}. */
  public static Reading of(OptionChain chain, VolatilityIndex index, double rate) {
    Instant asOf = chain.provenance().asOf().instant();
    LocalDate session = asOf.atZone(OptionRoot.CHICAGO).toLocalDate();
    List<TermSelection.Candidate> listed =
        chain.expiries().stream().map(ChainIndices::candidate).toList();
    return switch (TermSelection.choose(index, session, listed)) {
      case TermSelection.None none -> new Reading(index, List.of(), new NoIndex(none.reason()));
      case TermSelection.Pair pair -> {
        ExpiryQuotes near = find(chain, pair.near());
        ExpiryQuotes next = find(chain, pair.next());
        TermOutcome first = TermVariance.of(near.strip(), near.minutesFrom(asOf), rate);
        TermOutcome second = TermVariance.of(next.strip(), next.minutesFrom(asOf), rate);
        if (first instanceof TermVariance a && second instanceof TermVariance b) {
          List<Term> terms =
              List.of(
                  new Term(near.root(), near.expiry(), a), new Term(next.root(), next.expiry(), b));
          yield new Reading(index, terms, interpolate(index, a, b));
        }
        yield new Reading(
            index,
            List.of(),
            new NoIndex(reason(near, first).or(() -> reason(next, second)).orElse("no variance")));
      }
    };
  }

  private static IndexOutcome interpolate(VolatilityIndex index, TermVariance a, TermVariance b) {
    return index == VolatilityIndex.SKEW
        ? SkewTerm.index(a, b, index.targetMinutes())
        : IndexLevel.of(a, b, index.targetMinutes());
  }

  private static Optional<String> reason(ExpiryQuotes quotes, TermOutcome outcome) {
    return outcome instanceof NoVariance none
        ? Optional.of(quotes.root() + " " + quotes.expiry() + ": " + none.status().text())
        : Optional.empty();
  }

  private static TermSelection.Candidate candidate(ExpiryQuotes e) {
    return new TermSelection.Candidate(e.root().termRoot(), e.expiry());
  }

  private static ExpiryQuotes find(OptionChain chain, TermSelection.Candidate candidate) {
    return chain.expiries().stream()
        .filter(e -> candidate(e).equals(candidate))
        .findFirst()
        .orElseThrow();
  }
}
