package org.alvhdesk.market.files.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alvhdesk.market.intake.FileReading;

/** Small files of our own in every shape: a few invented lines each, by file name. */
final class Fixtures {
  static final String DISCLAIMER =
      "CFE data is compiled for the convenience of site visitors and is furnished without"
          + " responsibility\n";

  private Fixtures() {}

  static Map<String, String> all() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "VIX_History.csv",
        """
        DATE,OPEN,HIGH,LOW,CLOSE
        01/02/2024,13.200000,14.230000,13.100000,13.200000
        01/03/2024,13.380000,14.220000,13.330000,14.040000
        01/04/2024,13.970000,13.600000,13.940000,14.130000
        01/15/2024,13.200000,13.500000,13.100000,13.250000
        01/17/2024,14.410000,15.400000,14.300000,14.790000
        01/17/2024,14.410000,15.400000,14.300000,14.790000
        x1/18/2024,14.410000,15.400000,14.300000,14.790000
        01/18/2024,14.410000,15.400000,14.300000,0.000000
        01/19/2024,14.410000,15.400000,14.300000,1479.000000
        """);
    files.put(
        "VVIX_History.csv",
        """
        DATE,VVIX
        01/02/2024,88.100000
        01/03/2024,88.600000
        01/05/2024,86.300000
        """);
    files.put(
        "%5EGSPC.csv",
        """
        Date,Open,High,Low,Close,Adj Close,Volume
        2014-12-31,2082.110107421875,2085.580078125,2057.93994140625,2058.89990234375,2058.89990234375,2606070000
        2020-03-23,2290.7099609375,2300.72998046875,2191.860107421875,2237.39990234375,2237.39990234375,7402180000
        2020-03-24,null,null,null,null,null,null
        """);
    files.put(
        "spx_total_return_daily.csv",
        """
        Date,Close
        2024-01-02,10200.1234
        2024-01-03,10118.5000
        """);
    files.put(
        "strategies_monthly.csv",
        """
        Date,BXM,PUT,CNDR,PPUT,SPTR,VIX,GS3M
        1991-02-28,100.5,101.25,100.0,100.0,250.5,,6.12
        1991-03-29,101.5,102.25,100.5,99.0,255.5,17.2,6.02
        """);
    files.put("CFE_F08_VX.csv", legacy());
    files.put("VX_2024-07-17.csv", modern());
    files.put(
        "settlement_2024-06-28.csv",
        """
        Product,Symbol,Expiration Date,Price
        VX,VX/N4,2024-07-17,14.0250
        VX,VX28/N4,2024-07-10,13.9000
        VX,VX/M4,2024-06-18,13.0000
        VX,VX/Q4,2024-08-21,0.0000
        VXM,VXM/N4,2024-07-17,14.0250
        """);
    files.put(
        "final_settlement_prices.csv",
        """
        Product,Symbol,Expiration Date,Price
        VX,VX/K4,2024-05-22,12.1100
        VX,VX/M4,2024-06-18,12.7700
        """);
    files.put(
        "vx_m1_m7.csv",
        """
        Date,M1,M2,M3,M4,M5,M6,M7,days_to_expiration
        2004-03-26,20.54,20.32,20.16,20.138,20.11,20.36,20.62,11
        2020-03-16,72.625,59.15,44.875,38.95,34.975,32.175,,1
        """);
    files.put(
        "vx_curve.csv",
        """
        date,SPY,F0,F1,F2,F3,C0
        2020-03-17,252.80,75.910004,70.1,60.65,47.9,-0.07
        2020-03-16,239.85,82.690002,72.625,59.15,,-0.12
        """);
    files.put(
        "vx_const.csv",
        """
        Date,VX60d,VX90d,VF75,VVIX,VIX
        2013-01-02,19.55,19.65,19.60,78.77,14.68
        2013-01-03,19.61,0,19.61,77.02,14.56
        """);
    files.put(
        "fredgraph.csv",
        """
        observation_date,DTB3,DGS10
        2024-01-01,.,.
        2024-01-02,5.22,3.95
        2024-01-03,5.24,
        """);
    files.put(
        "fred_CPIAUCSL.csv",
        """
        date,value,series_id
        2023-12-01,308.742,CPIAUCSL
        2024-01-01,309.685,CPIAUCSL
        2024-02-01,0,CPIAUCSL
        """);
    files.put("fred_DFF_daily.csv", "date,value\n2024-01-01,5.33\n2024-01-02,5.33\n");
    files.put(
        "alfred.csv",
        """
        observation_date,CPIAUCSL_20240213,CPIAUCSL_20240312
        2023-12-01,308.850,308.742
        2024-01-01,309.685,309.685
        2024-02-01,,310.326
        """);
    files.put("CPIAUCSL.json", vintages());
    files.put(
        "release_10.json",
        """
        {"release_dates":[{"release_id":10,"date":"2024-01-11"},{"release_id":10,"date":"2024-02-13"},
        {"release_id":53,"release_name":"Gross Domestic Product","date":"2024-01-25"},{"date":"x"}]}
        """);
    files.put(
        "shiller.csv",
        """
        Date,SP500,Dividend,Earnings,Consumer Price Index,Long Interest Rate,Real Price,Real Dividend,Real Earnings,PE10
        2023-06-01,4345.37,68.71,181.17,305.11,3.75,4470.5,70.7,186.4,30.5
        2023-09-01,4409.10,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0
        """);
    files.put("cape.csv", "Date,CAPE\n2024-05-01,33.7800\n2024-06-01,34.8100\n");
    files.put(
        "gdp.csv",
        """
        date,level-current,level-chained,change-current,change-chained
        2023-10-01,28297.0,23033.8,5.1,3.2
        2024-01-01,28624.1,23053.5,,0.6
        """);
    files.put("NYSE_advn.csv", "20061228, 1426\n20061229, 1268\n20070101, 1268\n");
    files.put("NYSE_decln.csv", "20061228, 1826\n20061229, 4465\n20070103, x\n");
    files.put(
        "breadth_computed.csv",
        """
        date,nyse_advancers,nyse_decliners,nyse_ad,sp500_advancers,sp500_decliners
        2023-06-21,797,756,41.0,236,260
        2023-06-22,460,1101.5,-641.0,150,350
        """);
    files.put(
        "nyad_line.csv",
        """
        Date,Close_NYMO,Close_NYAD
        2024-06-27,-12.449999809265137,2310.389892578125
        2024-06-28,,2314.0
        """);
    files.put(
        "macro_events.csv",
        """
        date,event,detail,ref_period,time_et,source
        2001-01-17,cpi,Consumer Price Index release,December 2001,08:30,bls
        2024-06-12,fomc_decision,June 11-12 Meeting - 2024,,14:00,fed
        2024-06-19,vix_expiry,VIX expiration,,09:30,computed
        2026-06-19,opex,quad witching,,16:00,computed
        2024-07-11,,nothing,,25:99,x
        """);
    files.put(
        "fed_meetings.csv",
        """
        date,fed_meeting_date_indicator,fed_non_scheduled_meeting_indicator,fed_projection_materials_indicator,fed_minutes_date_indicator
        2020-03-03,1,1,0,0
        2020-01-29,1,0,0,0
        2020-02-19,0,0,0,1
        2020-02-20,0,0,0,0
        """);
    files.put(
        "appendix_quotes.csv",
        """
        term,strike,call_bid,call_ask,put_bid,put_ask
        near,1900,70.1,71.2,5.1,5.3
        next,1905,x,67.0,5.4,5.6
        """);
    files.put(
        "appendix_contributions.csv",
        "term,strike,type,mid,dk,contribution\nnear,1370,Put,0.2,5,0.0000005328\n");
    files.put("expected.json", "{\"editions\":[{\"name\":\"ours\",\"vix_rounded\":13.93}]}");
    files.put(
        "smiles.csv",
        """
        ,Expiry,Texp,Strike,Bid,Ask,Fwd,CallMid
        0,20230216,0.0027,4000.0,,0.25,4146.7,146.8
        """);
    files.putAll(ChainFixtures.all());
    return files;
  }

  private static String legacy() {
    return DISCLAIMER
        + """
        Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest,
        3/22/2007,F (Jan 08),152.00,154.00,151.00,153.00,152.50,0.00,10,0,37,
        3/26/2007,F (Jan 08),0.00,0.00,0.00,0.00,15.30,0.00,0,0,37,
        3/27/2007,F (Jan 08),0.00,14.25,14.40,0.00,15.40,0.10,0,0,37,
        3/28/2007,F (Jan 08),15.40,15.60,15.30,15.50,0.00,0.10,5,0,37,
        3/28/2007,F (Jan 08),15.40,15.60,15.30,15.50,0.00,0.10,5,0,37,
        3/29/2007,F (Jan 08),0.00,0.00,0.00,0.00,0.00,0.00,0,0,0,
        3/30/2007,F (Jan 08),0.00,0.00,0.00,0.00,1.00,1.00,0,0,0,
        4/2/2007,F (Jan 08),15.40,15.10,15.30,15.50,15.45,0.10,5,0,37,
        1/16/2008,F (Jan 08),0.00,0.00,0.00,0.00,24.18,0.14,0,0,10165,
        1/17/2008,F (Jan 08),0.00,0.00,0.00,0.00,24.18,0.14,0,0,10165,
        """;
  }

  private static String modern() {
    return """
        Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
        2024-06-27,N (Jul 2024),13.9000,14.1000,13.7000,13.8000,13.7590,-0.10,58978,98,56285
        2024-06-28,N (Jul 2024),13.8000,14.1500,13.7500,14.0500,14.0230,0.26,61000,0,57000
        """;
  }

  private static String vintages() {
    return """
        {"realtime_start":"1776-07-04","realtime_end":"9999-12-31","units":"lin","count":4,
        "observations":[
        {"realtime_start":"2024-01-11","realtime_end":"2024-02-08","date":"2023-12-01","value":"308.850"},
        {"realtime_start":"2024-02-09","realtime_end":"9999-12-31","date":"2023-12-01","value":"308.742"},
        {"realtime_start":"2024-02-13","realtime_end":"9999-12-31","date":"2024-01-01","value":"309.685"},
        {"realtime_start":"2024-03-12","realtime_end":"9999-12-31","date":"2024-02-01","value":"."}]}
        """;
  }

  static FileReading read(String name) {
    return read(name, all().get(name));
  }

  static FileReading read(String name, String content) {
    return Intake.read(name, content.getBytes(StandardCharsets.UTF_8), IntakeOptions.none());
  }
}
