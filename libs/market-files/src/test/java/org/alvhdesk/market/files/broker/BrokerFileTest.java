package org.alvhdesk.market.files.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alvhdesk.market.files.text.SourceFile;
import org.junit.jupiter.api.Test;

class BrokerFileTest {
  private static final String GENERIC =
      "execution_id,order_reference,side,quantity,symbol,price,traded_at\n";
  private static final String IBKR =
      "\"ClientAccountID\",\"AssetClass\",\"Symbol\",\"ExecID\",\"OrderReference\",\"Date/Time\","
          + "\"Buy/Sell\",\"Quantity\",\"Price\",\"LevelOfDetail\"\n";
  private static final String TASTYTRADE =
      "Date,Type,Sub Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,"
          + "Commissions,Fees,Multiplier,Root Symbol,Underlying Symbol,Expiration Date,Strike Price,"
          + "Call or Put,Order #,Total,Currency\n";

  private static BrokerFile read(String text) {
    return BrokerFile.read(SourceFile.of("fills.csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsOurOwnColumnsInAnyOrder() {
    BrokerFile file =
        read(GENERIC + "e1,ALVH-1,BUY,4,VIX   260218C00028000,1.05,2026-01-12T15:10:00Z\n");

    assertThat(file.broker()).isEqualTo("generic");
    assertThat(file.trades())
        .containsExactly(
            new BrokerTrade(
                2,
                "e1",
                "ALVH-1",
                true,
                4,
                "VIX   260218C00028000",
                new BigDecimal("1.05"),
                Instant.parse("2026-01-12T15:10:00Z")));
    assertThat(
            read("price,symbol,side,quantity,execution_id,traded_at\n1,VIXY,SLD,2,e,2026-01-12T10:10:00-05:00\n")
                .trades()
                .getFirst()
                .buys())
        .isFalse();
  }

  @Test
  void readsIbkr_withTimesOfNewYork_andWithoutSummaries() {
    BrokerFile file =
        read(
            IBKR
                + "U1,OPT,SPX   260220P06400000,0001.01,ALVH-1,20260112;101000,BUY,2,31.2,EXECUTION\n"
                + "U1,OPT,SPX   260220P06000000,0001.02,ALVH-1,\"2026-01-12, 10:10:00\",SELL,-4,9.6,EXECUTION\n"
                + "U1,BAG,SPX,0001.03,ALVH-1,20260112;101000,BUY,2,12,EXECUTION\n"
                + "U1,OPT,SPX   260220P06400000,,ALVH-1,20260112;101000,BUY,2,31.2,ORDER\n");

    assertThat(file.broker()).isEqualTo("ibkr");
    assertThat(file.errors()).isEmpty();
    assertThat(file.leftOut()).containsExactly(4, 5);
    assertThat(file.trades()).extracting(BrokerTrade::quantity).containsExactly(2, 4);
    assertThat(file.trades()).extracting(BrokerTrade::buys).containsExactly(true, false);
    assertThat(file.trades())
        .extracting(BrokerTrade::at)
        .containsOnly(Instant.parse("2026-01-12T15:10:00Z"));
  }

  @Test
  void readsTastytrade_whosePricesAreDollarsAContract() {
    String row =
        "2026-01-12T10:10:00-0500,Trade,Buy to Open,BUY_TO_OPEN,VIX   260218C00028000,Equity Option,"
            + "Bought,-420.00,4,-105.00,-4.00,-0.20,100,VIX,VIX,2/18/26,28,CALL,451,-424.20,USD\n";
    BrokerFile file =
        read(
            TASTYTRADE
                + row
                + row
                + "2026-01-12T10:00:00-0500,Money Movement,Deposit,,,,Wire,\"1,000.00\",0,,--,0.00,,,,,,,,USD,\n");

    assertThat(file.broker()).isEqualTo("tastytrade");
    assertThat(file.leftOut()).containsExactly(4);
    assertThat(file.trades())
        .extracting(BrokerTrade::price)
        .allMatch(p -> p.compareTo(new BigDecimal("1.05")) == 0);
    assertThat(file.trades()).extracting(BrokerTrade::executionId).doesNotHaveDuplicates();
    assertThat(read(TASTYTRADE + row).trades().getFirst().executionId())
        .isEqualTo(file.trades().getFirst().executionId());
  }

  @Test
  void namesTheLineAndWhatIsWrong() {
    BrokerFile file =
        read(
            GENERIC
                + ",r,BUY,4,VIXY,1,2026-01-12T15:10:00Z\n"
                + "e2,r,HOLD,4,VIXY,1,2026-01-12T15:10:00Z\n"
                + "e3,r,BUY,0,VIXY,1,2026-01-12T15:10:00Z\n"
                + "e4,r,BUY,1.5,VIXY,1,2026-01-12T15:10:00Z\n"
                + "e5,r,BUY,1,VIXY,-1,2026-01-12T15:10:00Z\n"
                + "e6,r,BUY,1,VIXY,one,2026-01-12T15:10:00Z\n"
                + "e7,r,BUY,1,VIXY,1,2026-01-12 15:10\n"
                + "e8,r,BUY,-1,VIXY,1,2026-01-12T15:10:00Z\n");

    assertThat(file.trades()).isEmpty();
    assertThat(file.errors())
        .extracting(BrokerFile.RowError::line)
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(file.errors())
        .extracting(BrokerFile.RowError::text)
        .satisfiesExactly(
            t -> assertThat(t).contains("execution_id is empty"),
            t -> assertThat(t).contains("neither BUY nor SELL"),
            t -> assertThat(t).contains("whole contracts"),
            t -> assertThat(t).contains("whole contracts"),
            t -> assertThat(t).contains("0 or more"),
            t -> assertThat(t).contains("no number"),
            t -> assertThat(t).contains("with its offset"),
            t -> assertThat(t).contains("contradicts itself"));
  }

  @Test
  void refusesAHeaderThatNoBrokerWrites() {
    assertThatThrownBy(() -> read("a,b\n1,2\n"))
        .isInstanceOf(BrokerFile.UnknownForm.class)
        .hasMessageContaining("(a,b)")
        .hasMessageContaining("execution_id");
    assertThatThrownBy(() -> read("")).isInstanceOf(BrokerFile.UnknownForm.class);
  }
}
