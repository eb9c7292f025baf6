package org.alvhdesk.cli.quant;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.table.Row;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.market.chain.CleaningReport;
import org.alvhdesk.market.chain.QuoteFault;
import org.alvhdesk.market.chain.Rejected;
import org.alvhdesk.quant.vix.OptionStrip;

/**
 * The table of {@code quant vix --quotes}: two terms of two-sided quotes in any order. A side left
 * empty is not listed; an empty bid beside an ask is a bid of 0. Of one option quoted twice the
 * first quote counts.
 */
final class QuoteSheet {
  private static final List<String> NEAR = List.of("near", "1", "first", "front", "t1", "term1");
  private static final List<String> NEXT =
      List.of("next", "far", "2", "second", "back", "t2", "term2");
  private static final String POINTS = "a price in index points";

  private final Map<String, TreeMap<Double, double[]>> terms = new LinkedHashMap<>();
  private final Map<String, Long> lines = new LinkedHashMap<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private int kept;

  private QuoteSheet() {}

  /** One term as the file names it. */
  record Term(String name, OptionStrip strip) {}

  /** Both terms, what was kept and what not. */
  record Content(Term near, Term next, int kept, List<Rejected> rejected) {
    Map<String, Integer> rejectedCounts() {
      Map<String, Integer> counts = new TreeMap<>();
      rejected.forEach(r -> counts.merge(r.fault().code(), 1, Integer::sum));
      return counts;
    }

    List<Rejected> examples() {
      return rejected.stream().limit(CleaningReport.EXAMPLES * 4L).toList();
    }
  }

  static Content read(String file, InputStream in) {
    QuoteSheet sheet = new QuoteSheet();
    try (TableReader table = TableReader.open(file, in)) {
      int term = table.require("term");
      int strike = table.require("strike");
      int[] call = {table.require("call_bid"), table.require("call_ask")};
      int[] put = {table.require("put_bid"), table.require("put_ask")};
      while (table.hasNext()) {
        sheet.add(table.next(), term, strike, call, put);
      }
    }
    return sheet.content(file);
  }

  private void add(Row row, int term, int strikeColumn, int[] call, int[] put) {
    String name = row.text(term);
    if (name.isEmpty()) {
      throw row.bad(term, "the name of a term, near or next");
    }
    double strike = row.number(strikeColumn, "a strike in index points");
    if (!(strike > 0)) {
      throw row.bad(strikeColumn, "a strike above 0");
    }
    double[] quotes =
        terms.computeIfAbsent(name, n -> new TreeMap<>()).computeIfAbsent(strike, k -> absent());
    side(row, name + " C " + strike, call, quotes, 0);
    side(row, name + " P " + strike, put, quotes, 2);
  }

  private static double[] absent() {
    double n = OptionStrip.NOT_LISTED;
    return new double[] {n, n, n, n};
  }

  private void side(Row row, String option, int[] columns, double[] quotes, int at) {
    if (row.text(columns[0]).isEmpty() && row.text(columns[1]).isEmpty()) {
      return;
    }
    double bid = row.text(columns[0]).isEmpty() ? 0 : row.number(columns[0], POINTS);
    double ask = row.text(columns[1]).isEmpty() ? 0 : row.number(columns[1], POINTS);
    if (bid < 0 || ask < 0) {
      reject(row, option, new QuoteFault.Negative(bid, ask));
    } else if (lines.containsKey(option)) {
      boolean same = quotes[at] == bid && quotes[at + 1] == ask;
      reject(row, option, new QuoteFault.Duplicate(lines.get(option), same));
    } else if (bid > ask) {
      reject(row, option, new QuoteFault.Crossed(bid, ask));
    } else {
      lines.put(option, row.line());
      quotes[at] = bid;
      quotes[at + 1] = ask;
      kept++;
    }
  }

  private void reject(Row row, String option, QuoteFault fault) {
    rejected.add(new Rejected(row.line(), option, fault));
  }

  private Content content(String file) {
    if (terms.size() != 2) {
      throw new DataProblem(
          file
              + " must hold two terms in its column term, near and next, but holds "
              + (terms.isEmpty() ? "none" : String.join(", ", terms.keySet())));
    }
    List<String> names = new ArrayList<>(terms.keySet());
    if (rank(names.get(0)) > rank(names.get(1))) {
      names = names.reversed();
    }
    return new Content(strip(names.get(0)), strip(names.get(1)), kept, List.copyOf(rejected));
  }

  /** Known names by their meaning, numbers and dates by value, all else in the file's order. */
  private static double rank(String name) {
    String key = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]|term$", "");
    if (NEAR.contains(key)) {
      return 0;
    }
    if (NEXT.contains(key)) {
      return 1;
    }
    return number(key).orElse(0.5);
  }

  private static OptionalDouble number(String digits) {
    try {
      return OptionalDouble.of(Double.parseDouble(digits));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private Term strip(String name) {
    TreeMap<Double, double[]> rows = terms.get(name);
    double[] strikes = rows.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    double[][] columns = new double[4][strikes.length];
    int i = 0;
    for (double[] quotes : rows.values()) {
      for (int c = 0; c < 4; c++) {
        columns[c][i] = quotes[c];
      }
      i++;
    }
    return new Term(name, new OptionStrip(strikes, columns[0], columns[1], columns[2], columns[3]));
  }
}
