package org.alvhdesk.market.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of every quote of a file.
 *
 * @param tradable options with a bid and an ask, kept
 * @param zeroBid options with an ask and no bid: kept, because they end the wings of the VIX strip;
 *     nobody can sell at them
 * @param rejected number of quotes not used, by {@link QuoteFault#code()}
 * @param examples the first of each code, at most {@link #EXAMPLES}
 */
public record CleaningReport(
    int tradable,
    int zeroBid,
    Map<String, Integer> rejected,
    Map<String, List<Rejected>> examples) {
  /** Examples kept of each reason. */
  public static final int EXAMPLES = 5;

  public CleaningReport {
    rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
    examples = Collections.unmodifiableMap(new TreeMap<>(examples));
  }

  /** Options kept. */
  public int kept() {
    return tradable + zeroBid;
  }

  /** Options not used. */
  public int rejectedTotal() {
    return rejected.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Options not used for the reason {@code code}. */
  public int count(String code) {
    return rejected.getOrDefault(code, 0);
  }

  static final class Builder {
    private int tradable;
    private int zeroBid;
    private final Map<String, Integer> rejected = new LinkedHashMap<>();
    private final Map<String, List<Rejected>> examples = new LinkedHashMap<>();

    void keep(RawQuote quote) {
      if (quote.bid() > 0) {
        tradable++;
      } else {
        zeroBid++;
      }
    }

    void reject(Rejected r) {
      String code = r.fault().code();
      rejected.merge(code, 1, Integer::sum);
      List<Rejected> some = examples.computeIfAbsent(code, c -> new ArrayList<>());
      if (some.size() < EXAMPLES) {
        some.add(r);
      }
    }

    CleaningReport build() {
      return new CleaningReport(tradable, zeroBid, rejected, examples);
    }
  }
}
