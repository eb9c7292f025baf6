package org.alvhdesk.marketdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small chain files with invented quotes, in the shape of Cboe's web quote table. */
public final class QuoteTables {
  /** Dead quotes that every table holds. */
  public static final int DEAD = 2;

  private QuoteTables() {}

  /**
   * One SPXW expiry of 2019-03-15 around {@code level} points, strikes 2600 to 2840 by 10, and one
   * dead strike.
   *
   * @param stamp as the page prints it, such as {@code February 19, 2019 at 4:14 PM EST}
   */
  public static void spxw(Path file, String stamp, double level) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("S&P 500 INDEX,Last: 2700,Change: 1.5");
    lines.add("\"Date: " + stamp + "\",Bid: 2699,Ask: 2702,Size: 1*1,Volume: 0");
    lines.add(
        "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,"
            + "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest");
    for (int strike = 2600; strike <= 2840; strike += 10) {
      double parity = level - strike;
      double time = 40 * Math.exp(-Math.abs(parity) / 60);
      lines.add(
          row(strike, Math.max(parity, 0) + time - 0.2, Math.max(-parity, 0) + time - 0.2, 0.4));
    }
    lines.add(row(3000, 0, 0, 0));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private static String row(int strike, double callBid, double putBid, double spread) {
    return String.format(
        Locale.ROOT,
        "Fri Mar 15 2019,SPXW190315C0%d000,1,0,%.2f,%.2f,1,0,0,0,1,%d.00,"
            + "SPXW190315P0%d000,1,0,%.2f,%.2f,1,0,0,0,1",
        strike,
        callBid,
        callBid + spread,
        strike,
        strike,
        putBid,
        putBid + spread);
  }
}
