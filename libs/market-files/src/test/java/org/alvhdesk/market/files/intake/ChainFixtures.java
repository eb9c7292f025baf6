package org.alvhdesk.market.files.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Small option chains of our own in every shape, consistent with put-call parity. */
final class ChainFixtures {
  /** Forward of every expiry, index points; the discount is 1. */
  private static final double FORWARD = 5000;

  private static final String SPXW = "SPXW240719";

  private ChainFixtures() {}

  static Map<String, String> all() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("_SPX.json", cboeJson());
    files.put("tradier_spx.json", tradier(Instant.parse("2024-06-28T19:59:30Z")));
    files.put("massive_spx.json", massive());
    files.put("quotetable.csv", quoteTable());
    files.put("long_2024-06-28.csv", longTable());
    files.put("eod_calcs.csv", endOfDay());
    files.put("barchart_2024-06-28.json", barchart());
    files.put("one_2013-06-25_57dte.csv", oneExpiry());
    return files;
  }

  /** Mid of an option, points. */
  static double mid(double strike, boolean call) {
    double distance = (strike - FORWARD) / 100;
    double time = 60 * StrictMath.exp(-0.5 * distance * distance) + 0.5;
    return Math.max(call ? FORWARD - strike : strike - FORWARD, 0) + time;
  }

  private static String bid(double strike, boolean call) {
    return number(mid(strike, call) - 0.25);
  }

  private static String ask(double strike, boolean call) {
    return number(mid(strike, call) + 0.25);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String osi(int strike, boolean call) {
    return SPXW + (call ? "C" : "P") + String.format(Locale.ROOT, "%08d", strike * 1000);
  }

  private static String cboeJson() {
    StringBuilder options = new StringBuilder();
    for (int k = 4800; k <= 5200; k += 25) {
      for (boolean call : new boolean[] {true, false}) {
        options.append(
            cboeOption(osi(k, call), bid(k, call), ask(k, call), "\"2024-06-28T15:59:01\""));
      }
    }
    options.append(cboeOption(SPXW + "C05300000", "0", "0", "null"));
    options.append(cboeOption(SPXW + "C05325000", "3.00", "2.00", "null"));
    options.append(cboeOption(SPXW + "C05351000", "1.00", "2.00", "null"));
    options.append(cboeOption(osi(5000, true), "60.00", "61.00", "null"));
    options.append(cboeOption("XSP240719C00500000", "1.00", "2.00", "null"));
    options.append(cboeOption("SPX240621C05000000", "1.00", "2.00", "null"));
    options.append(cboeOption("nonsense", "1.00", "2.00", "null"));
    return "{\"timestamp\":\"2024-06-28 20:12:44\",\"data\":{\"options\":["
        + options.substring(1)
        + "],\"symbol\":\"^SPX\",\"current_price\":4996.1,\"close\":4996.1}}";
  }

  private static String cboeOption(String symbol, String bid, String ask, String lastTrade) {
    return ",{\"option\":\""
        + symbol
        + "\",\"bid\":"
        + bid
        + ",\"bid_size\":0,\"ask\":"
        + ask
        + ",\"ask_size\":0,\"iv\":0.12,\"open_interest\":10,\"volume\":1,\"last_trade_time\":"
        + lastTrade
        + "}";
  }

  /** One call quoted an hour before the others, and a put whose price contradicts its call's. */
  static String tradier(Instant newest) {
    StringBuilder options = new StringBuilder();
    for (int k = 4800; k <= 5200; k += 25) {
      for (boolean call : new boolean[] {true, false}) {
        boolean stale = k == 5150 && call;
        double off = k == 4900 && !call ? 15 : 0;
        options
            .append(",{\"symbol\":\"")
            .append(osi(k, call))
            .append("\",\"root_symbol\":\"SPXW\",\"bid\":")
            .append(number(mid(k, call) - 0.25 + off))
            .append(",\"ask\":")
            .append(number(mid(k, call) + 0.25 + off))
            .append(",\"strike\":")
            .append(k)
            .append(",\"option_type\":\"x\",\"volume\":1,\"open_interest\":5,\"bid_date\":")
            .append(newest.minusSeconds(stale ? 3600 : 0).toEpochMilli())
            .append(",\"ask_date\":")
            .append(newest.minusSeconds(stale ? 3601 : 1).toEpochMilli())
            .append("}");
      }
    }
    return "{\"options\":{\"option\":[" + options.substring(1) + "]}}";
  }

  private static String massive() {
    StringBuilder results = new StringBuilder();
    long nanos = Instant.parse("2024-06-28T19:59:30Z").toEpochMilli() * 1_000_000;
    for (int k = 4800; k <= 5200; k += 50) {
      for (boolean call : new boolean[] {true, false}) {
        results
            .append(",{\"details\":{\"contract_type\":\"")
            .append(call ? "call" : "put")
            .append("\",\"ticker\":\"O:")
            .append(osi(k, call))
            .append("\",\"strike_price\":")
            .append(k)
            .append("},\"last_quote\":{\"bid\":")
            .append(bid(k, call))
            .append(",\"ask\":")
            .append(ask(k, call))
            .append(",\"last_updated\":")
            .append(nanos)
            .append("},\"day\":{\"volume\":3},\"open_interest\":7,")
            .append("\"underlying_asset\":{\"value\":4996.1}}");
      }
    }
    return "{\"results\":[" + results.substring(1) + "],\"status\":\"OK\"}";
  }

  private static String quoteTable() {
    StringBuilder rows = new StringBuilder("S&P 500 INDEX,Last: 4996.10,Change: -0.5\n");
    rows.append("\"Date: June 28, 2024 at 3:45 PM EDT\",Bid: 4995.1,Ask: 4997.0\n");
    rows.append("Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,");
    rows.append("Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest\n");
    for (int k = 4800; k <= 5200; k += 50) {
      rows.append("Fri Jul 19 2024,")
          .append(side(k, true))
          .append(k)
          .append(".000,")
          .append(side(k, false))
          .append("\n");
    }
    return rows.toString();
  }

  private static String side(int strike, boolean call) {
    return osi(strike, call)
        + ",1.0,0.0,"
        + bid(strike, call)
        + ","
        + ask(strike, call)
        + ",1,0.12,0.5,0.001,9,";
  }

  private static String longTable() {
    StringBuilder rows = new StringBuilder("expiration,strike,type,bid,ask,volume,open_interest\n");
    for (int k = 4800; k <= 5200; k += 50) {
      for (boolean call : new boolean[] {true, false}) {
        rows.append("2024-07-10,")
            .append(k)
            .append(call ? ",C," : ",P,")
            .append(bid(k, call))
            .append(",")
            .append(ask(k, call))
            .append(",1,2\n");
      }
    }
    return rows.toString();
  }

  private static String endOfDay() {
    return """
        underlying_symbol,quote_date,root,expiration,strike,option_type,trade_volume,bid_1545,ask_1545,underlying_bid_1545,bid_eod,ask_eod,open_interest
        ^VIX,2016-06-01,VIX,2016-06-15,14.000,C,10,1.60,1.70,14.20,1.55,1.65,100
        ^VIX,2016-06-01,VIX,2016-06-15,14.000,P,10,0.40,0.45,14.20,0.40,0.45,100
        ^VIX,2016-06-01,BVZ,2016-06-15,14.000,P,0,0.10,0.15,14.20,0.10,0.15,5
        """;
  }

  private static String barchart() {
    return """
        {"symbol":"$SPX","spot":541.2,"timestamp":"2024-06-28T20:30:00","expiries":{"2024-07-10":[
        {"strikePrice":"5,000.00","optionType":"Call","bidPrice":"60.1","askPrice":"60.6","volume":"1","openInterest":"2","expirationDate":"2024-07-10"},
        {"strikePrice":"5,000.00","optionType":"Put","bidPrice":"60.1","askPrice":"60.6","volume":"N/A","openInterest":"2","expirationDate":"2024-07-10"}]}}
        """;
  }

  private static String oneExpiry() {
    return """
        last.c,bid.c,ask.c,vol.c,openint.c,strike,last.p,bid.p,ask.p,vol.p,openint.p
        1.0,4.90,5.10,1,10,13,0.2,0.10,0.15,5,100
        1.0,4.00,4.20,1,10,14,0.3,0.20,0.25,5,100
        """;
  }
}
