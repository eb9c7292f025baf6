package org.alvhdesk.market.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alvhdesk.market.chain.Underlying;

/**
 * One wish of every source with answers in the provider's shape; the numbers are invented.
 *
 * @param answers body by path and query; the first is the one that is asked first
 * @param wanted part of the file that the answers become
 */
public record Recorded(
    String source, Wish wish, String type, Map<String, String> answers, String wanted) {
  @Override
  public String toString() {
    return source + ", " + wish.text();
  }

  /** The address asked first. */
  public String first() {
    return answers.keySet().iterator().next();
  }

  /** Every adapter. */
  public static List<Recorded> all() {
    return List.of(
        indices(),
        oneValueIndex(),
        future(),
        archivedFuture(),
        settlements(),
        chain(),
        quote(),
        vintages(),
        releaseDates(),
        graph(),
        tradier(),
        massive());
  }

  public static Recorded indices() {
    return new Recorded(
        "cboe-indices",
        new Wish.DailyHistory("VIX"),
        "text/csv",
        Map.of(
            "/api/global/us_indices/daily_prices/VIX_History.csv",
            """
            DATE,OPEN,HIGH,LOW,CLOSE
            01/03/2024,13.38,14.22,13.33,14.04
            01/04/2024,13.97,14.20,13.64,14.13
            """),
        "14.13");
  }

  public static Recorded oneValueIndex() {
    return new Recorded(
        "cboe-indices",
        new Wish.DailyHistory("VVIX"),
        "application/octet-stream",
        Map.of(
            "/api/global/us_indices/daily_prices/VVIX_History.csv",
            """
            DATE,VVIX
            01/03/2024,85.11
            01/04/2024,84.52
            """),
        "84.52");
  }

  public static Recorded future() {
    return new Recorded(
        "cfe-futures",
        new Wish.FutureHistory(LocalDate.of(2024, 2, 14)),
        "text/csv",
        Map.of(
            "/data/us/futures/market_statistics/historical_data/VX/VX_2024-02-14.csv",
            """
            Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
            2024-01-03,G (Feb 2024),15.20,15.60,15.10,15.40,15.4500,0.20,1200,0,30100
            2024-01-04,G (Feb 2024),15.45,15.70,15.30,15.60,15.6250,0.175,900,0,30250
            """),
        "15.6250");
  }

  public static Recorded archivedFuture() {
    return new Recorded(
        "cfe-futures",
        new Wish.FutureHistory(LocalDate.of(2013, 1, 16)),
        "text/csv",
        Map.of(
            "/resources/futures/archive/volume-and-price/CFE_F13_VX.csv",
            """
            Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
            1/3/2013,F (Jan 13),15.00,15.30,14.80,15.05,15.05,0,12000,0,90000
            1/4/2013,F (Jan 13),15.00,15.10,14.40,14.55,14.55,0,11000,0,80000
            """),
        "14.55");
  }

  public static Recorded settlements() {
    return new Recorded(
        "cfe-settlements",
        new Wish.Settlements(LocalDate.of(2024, 1, 4)),
        "text/csv",
        Map.of(
            "/us/futures/market_statistics/settlement/csv?dt=2024-01-04",
            """
            Product,Symbol,Expiration Date,Price
            VX,VX/F4,2024-01-17,14.6250
            VX,VX/G4,2024-02-14,15.6250
            VX,VX02/F4,2024-01-10,14.3000
            """),
        "15.6250");
  }

  public static Recorded chain() {
    return new Recorded(
        "cboe-delayed",
        new Wish.Chain(Underlying.VIX),
        "application/json",
        Map.of("/api/global/delayed_quotes/options/_VIX.json", cboeChain()),
        "VIX240214C00015000");
  }

  private static String cboeChain() {
    return """
    {"timestamp":"2024-01-05 20:15:11","data":{"options":[
    {"option":"VIX240214C00015000","bid":1.50,"bid_size":10,"ask":1.58,"ask_size":12,"iv":0.81,\
    "open_interest":1200,"volume":15,"delta":0.55,"gamma":0.1,"vega":0.02,"theta":-0.01,"rho":0.0,\
    "theo":1.54,"change":0.0,"open":1.5,"high":1.6,"low":1.5,"tick":"up","last_trade_price":1.55,\
    "last_trade_time":"2024-01-05T15:01:02","percent_change":0.0,"prev_day_close":1.52},
    {"option":"VIX240214P00015000","bid":0.90,"bid_size":10,"ask":0.96,"ask_size":12,"iv":0.80,\
    "open_interest":900,"volume":5,"delta":-0.45,"gamma":0.1,"vega":0.02,"theta":-0.01,"rho":0.0,\
    "theo":0.93,"change":0.0,"open":0.9,"high":1.0,"low":0.9,"tick":"up","last_trade_price":0.93,\
    "last_trade_time":"2024-01-05T15:01:02","percent_change":0.0,"prev_day_close":0.95}],
    "symbol":"_VIX","current_price":13.35,"close":13.35}}
    """;
  }

  public static Recorded quote() {
    return new Recorded(
        "cboe-delayed",
        new Wish.Quote("VVIX"),
        "application/json; charset=utf-8",
        Map.of(
            "/api/global/delayed_quotes/quotes/_VVIX.json",
            """
            {"timestamp":"2024-01-05 20:15:11","data":{"symbol":"^VVIX","security_type":"index",\
            "current_price":84.52,"price_change":-0.6,"open":85.0,"high":85.4,"low":84.1,\
            "close":84.52,"prev_day_close":85.11,"last_trade_time":"2024-01-05T15:00:00"},\
            "symbol":"_VVIX"}
            """),
        "84.52");
  }

  public static Recorded vintages() {
    return new Recorded(
        "fred",
        new Wish.MacroSeries("CPIAUCSL", LocalDate.of(2023, 1, 1), true),
        "application/json",
        Map.of(
            "/fred/series/observations?series_id=CPIAUCSL&file_type=json"
                + "&observation_start=2023-01-01&realtime_start=1776-07-04&realtime_end=9999-12-31"
                + "&output_type=1",
            """
            {"realtime_start":"1776-07-04","realtime_end":"9999-12-31","units":"lin","count":3,\
            "offset":0,"limit":100000,"observations":[
            {"realtime_start":"2023-02-14","realtime_end":"2024-02-08","date":"2023-01-01","value":"300.536"},
            {"realtime_start":"2024-02-09","realtime_end":"9999-12-31","date":"2023-01-01","value":"300.456"},
            {"realtime_start":"2023-03-14","realtime_end":"9999-12-31","date":"2023-02-01","value":"."}]}
            """),
        "300.456");
  }

  public static Recorded releaseDates() {
    return new Recorded(
        "fred",
        new Wish.ReleaseDates(10, "CPI", LocalDate.of(2024, 1, 1)),
        "application/json",
        Map.of(
            "/fred/release/dates?release_id=10&file_type=json"
                + "&include_release_dates_with_no_data=true&realtime_start=2024-01-01",
            """
            {"realtime_start":"2024-01-01","realtime_end":"9999-12-31","count":2,"release_dates":[
            {"release_id":10,"date":"2024-01-11"},{"release_id":10,"date":"2024-02-13"}]}
            """),
        "2024-02-13");
  }

  public static Recorded graph() {
    return new Recorded(
        "fredgraph",
        new Wish.MacroSeries("DFF", LocalDate.of(2024, 1, 1), false),
        "text/csv",
        Map.of(
            "/graph/fredgraph.csv?id=DFF&cosd=2024-01-01",
            """
            observation_date,DFF
            2024-01-02,5.33
            2024-01-03,5.33
            """),
        "2024-01-03,5.33");
  }

  public static Recorded tradier() {
    return new Recorded(
        "tradier",
        new Wish.Chain(Underlying.SPX),
        "application/json;charset=UTF-8",
        ordered(
            "/v1/markets/options/expirations?symbol=SPX&includeAllRoots=true",
            "{\"expirations\":{\"date\":[\"2024-01-19\",\"2024-02-16\"]}}",
            "/v1/markets/options/chains?symbol=SPX&expiration=2024-01-19&greeks=true",
            """
            {"options":{"option":[{"symbol":"SPX240119C04700000","root_symbol":"SPX","bid":40.1,\
            "ask":40.6,"bid_date":1704486300000,"ask_date":1704486300000,"volume":7,\
            "open_interest":10,"strike":4700.0,"expiration_date":"2024-01-19",\
            "option_type":"call","greeks":{"delta":0.5,"mid_iv":0.12}}]}}
            """,
            "/v1/markets/options/chains?symbol=SPX&expiration=2024-02-16&greeks=true",
            """
            {"options":{"option":{"symbol":"SPX240216P04700000","root_symbol":"SPX","bid":80.1,\
            "ask":80.9,"bid_date":1704486300000,"ask_date":1704486300000,"volume":7,\
            "open_interest":10,"strike":4700.0,"expiration_date":"2024-02-16",\
            "option_type":"put","greeks":{"delta":-0.5,"mid_iv":0.13}}}}
            """),
        "SPX240216P04700000");
  }

  public static Recorded massive() {
    return new Recorded(
        "massive",
        new Wish.Chain(Underlying.SPX),
        "application/json",
        ordered(
            "/v3/snapshot/options/I:SPX?limit=250",
            """
            {"status":"OK","results":[{"details":{"contract_type":"call",\
            "exercise_style":"european","expiration_date":"2024-01-19","shares_per_contract":100,\
            "strike_price":4700,"ticker":"O:SPXW240119C04700000"},"implied_volatility":0.12,\
            "last_quote":{"bid":40.1,"ask":40.6,"last_updated":1704486300000000000},\
            "open_interest":3,"day":{"volume":7}}],\
            "next_url":"https://api.elsewhere.invalid/v3/snapshot/options/I:SPX?cursor=p2"}
            """,
            "/v3/snapshot/options/I:SPX?cursor=p2",
            """
            {"status":"OK","results":[{"details":{"contract_type":"put",\
            "exercise_style":"european","expiration_date":"2024-01-19","shares_per_contract":100,\
            "strike_price":4650,"ticker":"O:SPXW240119P04650000"},"implied_volatility":0.14,\
            "last_quote":{"bid":20.1,"ask":20.6,"last_updated":1704486300000000000},\
            "open_interest":3,"day":{"volume":7}}]}
            """),
        "O:SPXW240119P04650000");
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
