package org.alvhdesk.quant.real;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.parity.ParityQuotes;
import org.alvhdesk.quant.vol.smile.SmileQuotes;

/** Real chains as this package's tests need them; the importer proper is libs/market-files. */
public final class RealChain {
  /**
   * One root and expiry.
   *
   * @param impliedUnderlying the provider's forward in points, zero when the file has none
   */
  public record Expiry(
      String root, LocalDate date, double years, ParityQuotes quotes, double impliedUnderlying) {}

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Pattern SYMBOL = Pattern.compile("([A-Z]+)(\\d{6})C\\d+");

  private RealChain() {}

  private record Key(LocalDate date, String root) {}

  /** A Cboe two-sided quote table: SPX and SPXW, or VIX and VIXW; expiries not yet settled. */
  public static List<Expiry> quoteTable(String folder, String name, String asOfNewYork) {
    Map<Key, TreeMap<Double, double[]>> chain = newChain();
    for (List<String> row : RealFiles.rows(RealFiles.require(folder, name))) {
      Matcher m = row.size() < 22 ? null : SYMBOL.matcher(row.get(1));
      if (m != null && m.matches()) {
        LocalDate date = LocalDate.parse("20" + dashed(m.group(2)));
        chain
            .computeIfAbsent(new Key(date, m.group(1)), k -> new TreeMap<>())
            .put(
                number(row.get(11)),
                new double[] {
                  number(row.get(4)),
                  number(row.get(5)),
                  number(row.get(15)),
                  number(row.get(16)),
                  0
                });
      }
    }
    return expiries(chain, asOfNewYork);
  }

  /** The Cboe end-of-day file with calculations, quotes of 15:45. */
  public static List<Expiry> endOfDayCalcs(String folder, String name, String asOfNewYork) {
    List<List<String>> rows = RealFiles.rows(RealFiles.require(folder, name));
    List<String> head = rows.getFirst();
    Map<Key, TreeMap<Double, double[]>> chain = newChain();
    for (List<String> row : rows.subList(1, rows.size())) {
      LocalDate date = LocalDate.parse(row.get(head.indexOf("expiration")));
      double[] quotes =
          chain
              .computeIfAbsent(new Key(date, row.get(head.indexOf("root"))), k -> new TreeMap<>())
              .computeIfAbsent(number(row.get(head.indexOf("strike"))), k -> new double[5]);
      int side = row.get(head.indexOf("option_type")).equals("C") ? 0 : 2;
      quotes[side] = number(row.get(head.indexOf("bid_1545")));
      quotes[side + 1] = number(row.get(head.indexOf("ask_1545")));
      quotes[4] = number(row.get(head.indexOf("implied_underlying_price_1545")));
    }
    return expiries(chain, asOfNewYork);
  }

  /** A provider's smile file: bid and ask volatility per strike, forward per expiry. */
  public static List<SmileQuotes> smileFile(String folder, String name) {
    List<List<String>> rows = RealFiles.rows(RealFiles.require(folder, name));
    List<String> head = rows.getFirst();
    Map<String, List<List<String>>> byExpiry = new TreeMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      byExpiry.computeIfAbsent(row.get(head.indexOf("Expiry")), e -> new ArrayList<>()).add(row);
    }
    List<SmileQuotes> out = new ArrayList<>();
    for (List<List<String>> expiry : byExpiry.values()) {
      double[][] columns = new double[3][expiry.size()];
      for (int i = 0; i < expiry.size(); i++) {
        columns[0][i] = number(expiry.get(i).get(head.indexOf("Strike")));
        columns[1][i] = number(expiry.get(i).get(head.indexOf("Bid")));
        columns[2][i] = number(expiry.get(i).get(head.indexOf("Ask")));
      }
      List<String> any = expiry.getFirst();
      out.add(
          SmileQuotes.ofVols(
              number(any.get(head.indexOf("Fwd"))),
              number(any.get(head.indexOf("Texp"))),
              columns[0],
              columns[1],
              columns[2]));
    }
    return out;
  }

  private static Map<Key, TreeMap<Double, double[]>> newChain() {
    return new TreeMap<>(Comparator.comparing(Key::date).thenComparing(Key::root));
  }

  private static List<Expiry> expiries(
      Map<Key, TreeMap<Double, double[]>> chain, String asOfNewYork) {
    Instant asOf = java.time.LocalDateTime.parse(asOfNewYork).atZone(NEW_YORK).toInstant();
    List<Expiry> out = new ArrayList<>();
    chain.forEach(
        (key, rows) -> {
          OptionRoot root =
              switch (key.root()) {
                case "SPX" -> OptionRoot.SPX;
                case "SPXW" -> OptionRoot.SPXW;
                case "VIX", "VIXW" -> OptionRoot.VIX;
                default -> null;
              };
          double minutes =
              root == null
                  ? 0
                  : Duration.between(asOf, root.settlementOf(key.date())).toSeconds() / 60.0;
          if (minutes > 0) {
            double[][] columns = new double[5][rows.size()];
            int i = 0;
            double implied = 0;
            for (Map.Entry<Double, double[]> row : rows.entrySet()) {
              columns[0][i] = row.getKey();
              for (int c = 0; c < 4; c++) {
                columns[c + 1][i] = row.getValue()[c];
              }
              implied = Math.max(implied, row.getValue()[4]);
              i++;
            }
            out.add(
                new Expiry(
                    key.root(),
                    key.date(),
                    minutes / 525_600,
                    new ParityQuotes(columns[0], columns[1], columns[2], columns[3], columns[4]),
                    implied));
          }
        });
    out.sort(Comparator.comparingDouble(Expiry::years));
    return out;
  }

  private static String dashed(String yymmdd) {
    return yymmdd.substring(0, 2) + "-" + yymmdd.substring(2, 4) + "-" + yymmdd.substring(4);
  }

  private static double number(String text) {
    return text.isBlank() ? 0 : Double.parseDouble(text);
  }
}
