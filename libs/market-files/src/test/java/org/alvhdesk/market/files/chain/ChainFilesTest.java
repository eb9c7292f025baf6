package org.alvhdesk.market.files.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.alvhdesk.market.chain.AsOf;
import org.alvhdesk.market.chain.ChainRoot;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.chain.QuoteFault;
import org.alvhdesk.market.chain.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every shape on files made here. */
class ChainFilesTest {
  private static final String TABLE =
      """

      S&P 500 INDEX,Last: 4700.5,Change: 1.5
      "Date: January 7, 2024 at 10:52 AM EST",Bid: 4699,Ask: 4702,Size: 1*1,Volume: 0
      Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest
      Fri Jan 12 2024,SPXW240112C04690000,1,0,30.1,30.9,7,0.1,0.5,0,11,4690.00,SPXW240112P04690000,1,0,19.1,19.9,8,0.1,-0.5,0,12
      Fri Jan 12 2024,SPXW240112C04700000,1,0,24.1,24.9,7,0.1,0.5,0,11,4700.00,SPXW240112P04700000,1,0,0,0.05,8,0.1,-0.5,0,12
      Fri Jan 12 2024,SPXW240112C04700000,1,0,24.1,24.9,7,0.1,0.5,0,11,4700.00,SPXW240112P04700000,1,0,-0.5,0.05,8,0.1,-0.5,0,12
      Fri Jan 12 2024,SPXW240112C04700000,1,0,24.2,24.9,7,0.1,0.5,0,11,4700.00,XSP240112P00470000,1,0,1,2,8,0.1,-0.5,0,12
      Fri Jan 12 2024,SPXW240112C04710000,1,0,zz,24.9,7,0.1,0.5,0,11,4710.00,,,,,,,,,,
      Fri Jan 12 2024,what is this,1,0,1,24.9,7,0.1,0.5,0,11,4710.00
      """;

  @TempDir private Path dir;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private OptionChain read(String name, String text) throws IOException {
    return ChainFiles.read(file(name, text), ReadOptions.none());
  }

  @Test
  @DisplayName("a quote table: every quote kept or rejected with a line and a typed reason")
  void quoteTable() throws IOException {
    OptionChain chain = read("a.csv", TABLE);
    assertThat(chain.provenance().asOf().instant()).isEqualTo("2024-01-05T21:15:00Z");
    assertThat(chain.statedSpotPoints()).hasValue(4700.5);
    assertThat(chain.report().tradable()).isEqualTo(3);
    assertThat(chain.report().zeroBid()).isEqualTo(1);
    assertThat(chain.report().examples().get("duplicate"))
        .containsExactly(
            new Rejected(7, "SPXW 2024-01-12 C 4700", new QuoteFault.Duplicate(6, true)),
            new Rejected(8, "SPXW 2024-01-12 C 4700", new QuoteFault.Duplicate(6, false)));
    assertThat(chain.report().examples().get("negative"))
        .containsExactly(
            new Rejected(7, "SPXW 2024-01-12 P 4700", new QuoteFault.Negative(-0.5, 0.05)));
    assertThat(chain.report().examples().get("wrong-root"))
        .containsExactly(new Rejected(8, "XSP 2024-01-12 P 470", new QuoteFault.WrongRoot("XSP")));
    assertThat(chain.report().count("unparseable")).isEqualTo(3);
    ExpiryQuotes e = chain.find(ChainRoot.SPXW, LocalDate.of(2024, 1, 12)).orElseThrow();
    assertThat(e.strikes()).containsExactly(4690, 4700);
    assertThat(e.callBid()).containsExactly(30.1, 24.1);
    assertThat(e.putOpenInterest()).containsExactly(12, 12);
  }

  @Test
  @DisplayName("the same table with gzip, byte order mark, CRLF and trailing commas reads the same")
  void disguises() throws IOException {
    OptionChain plain = read("a.csv", TABLE);
    String odd = "\ufeff" + TABLE.replace("\n", ",,\r\n");
    Path packed = dir.resolve("b.bin");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(odd.getBytes(StandardCharsets.UTF_8));
    }
    OptionChain other = ChainFiles.read(packed, ReadOptions.none());
    assertThat(other.report().tradable()).isEqualTo(plain.report().tradable());
    for (String reason : java.util.List.of("duplicate", "negative", "wrong-root")) {
      assertThat(other.report().count(reason)).isEqualTo(plain.report().count(reason));
    }
    assertThat(other.provenance().asOf()).isEqualTo(plain.provenance().asOf());
    assertThat(other.provenance().sha256()).isNotEqualTo(plain.provenance().sha256()).hasSize(64);
  }

  @Test
  @DisplayName("Cboe's delayed JSON: the stamp is UTC, roots come from the symbols")
  void delayedJson() throws IOException {
    String json =
        """
        {"timestamp":"2026-02-10 19:30:00","data":{"symbol":"^SPX","current_price":5000.0,"options":[
        {"option":"SPXW260220C05000000","bid":50.0,"ask":51.0,"volume":3.0,"open_interest":4.0,"last_trade_time":"2026-02-10T14:29:59"},
        {"option":"SPX260220C05000000","bid":49.0,"ask":50.0,"volume":0.0,"open_interest":0.0,"last_trade_time":null},
        {"option":"SPXW260220P05000000","bid":48.0,"ask":49.0,"volume":3.0,"open_interest":4.0},
        {"option":"bad","bid":1,"ask":2}]},"symbol":"^SPX"}
        """;
    OptionChain chain = read("x.json", json);
    assertThat(chain.provenance().asOf().instant()).isEqualTo("2026-02-10T19:30:00Z");
    assertThat(chain.provenance().asOf().how()).isEqualTo(AsOf.How.PRINTED_IN_SESSION);
    assertThat(chain.expiries()).hasSize(2);
    assertThat(chain.expiries().getFirst().root()).isEqualTo(ChainRoot.SPX);
    assertThat(chain.report().count("unparseable")).isEqualTo(1);
    // A trade at 19:00 New York cannot precede 19:30 UTC: then the stamp is New York time.
    OptionChain later = read("y.json", json.replace("T14:29:59", "T16:59:00"));
    assertThat(later.provenance().asOf().instant()).isEqualTo("2026-02-10T21:15:00Z");
  }

  @Test
  @DisplayName("Massive and Tradier answers")
  void brokers() throws IOException {
    OptionChain massive =
        read(
            "m.json",
            """
            {"results":[{"details":{"ticker":"O:SPXW230712C04500000"},"last_quote":{"bid":10.5,"ask":11,"last_updated":1689000000000000000},"open_interest":5,"day":{"volume":2},"underlying_asset":{"value":4400}}]}
            """);
    assertThat(massive.provenance().asOf().instant()).isEqualTo("2023-07-10T14:40:00Z");
    assertThat(massive.report().tradable()).isEqualTo(1);
    OptionChain tradier =
        read(
            "t_2023-07-10.json",
            """
            {"options":{"option":[{"symbol":"VIXW230712C00015000","root_symbol":"VIXW","bid":0.5,"ask":0.6,"volume":1,"open_interest":2}]}}
            """);
    assertThat(tradier.expiries().getFirst().root()).isEqualTo(ChainRoot.VIXW);
    assertThat(tradier.provenance().asOf().how()).isEqualTo(AsOf.How.DATE_OF_FILE);
  }

  @Test
  @DisplayName("the edition of 2016: symbols like SPXW1719D2300-E, no strike column")
  void oldSymbols() throws IOException {
    OptionChain chain =
        read(
            "old.csv",
            """
            SPX (S&P 500 INDEX),2355.84,-5.29,
            Apr 05 2017 @ 21:18 ET,Bid,2355.84,Ask,2355.84,Size,1x1,Vol,0,
            Calls,Last Sale,Net,Bid,Ask,Vol,Open Int,Puts,Last Sale,Net,Bid,Ask,Vol,Open Int,
            17 Apr 2300.00 (SPXW1719D2300-E),0.0,0.0,58.3,60.2,0,1,17 Apr 2300.00 (SPXW1719P2300-E),0.0,0.0,3.3,3.7,2,3,
            """);
    ExpiryQuotes e = chain.find(ChainRoot.SPXW, LocalDate.of(2017, 4, 19)).orElseThrow();
    assertThat(e.callBid()).containsExactly(58.3);
    assertThat(e.putAsk()).containsExactly(3.7);
    assertThat(chain.provenance().asOf().instant()).isEqualTo("2017-04-05T20:15:00Z");
    assertThat(chain.statedSpotPoints()).hasValue(2355.84);
  }

  @Test
  @DisplayName("one series on a third Friday without a root stays out: AM or PM, nothing tells")
  void ambiguousThirdFriday() throws IOException {
    OptionChain chain =
        read(
            "long_2025-01-22.csv",
            """
            Expiration Date,Bid,Ask,Strike,Type
            2025-02-20,10,11,6000,Call
            2025-02-21,10,11,6000,Call
            2025-02-21,12,13,6000,Put
            """);
    assertThat(chain.find(ChainRoot.SPXW, LocalDate.of(2025, 2, 20))).isPresent();
    assertThat(chain.report().count("ambiguous-root")).isEqualTo(2);
    assertThat(chain.expiries()).hasSize(1);
  }

  @Test
  @DisplayName("what is no chain is refused with what is understood")
  void refusals() throws IOException {
    assertThatThrownBy(() -> read("n.csv", "DATE,CLOSE\n2024-01-05,13.35\n"))
        .isInstanceOf(UnreadableChain.class)
        .hasMessageContaining("n.csv is no option chain in a known shape")
        .hasMessageContaining("DATE,CLOSE")
        .hasMessageContaining("Cboe quote table")
        .hasMessageContaining("Tradier");
    assertThatThrownBy(() -> read("e.csv", "")).hasMessageContaining("no option chain");
    assertThatThrownBy(() -> read("b.json", "{\"data\": [")).hasMessageContaining("not");
    assertThatThrownBy(() -> read("o.json", "{\"a\": 1}")).hasMessageContaining("Understood");
    assertThatThrownBy(() -> ChainFiles.read(dir.resolve("absent.csv"), ReadOptions.none()))
        .hasMessageContaining("there is no file");
    assertThatThrownBy(
            () -> read("h.csv", TABLE.lines().limit(4).reduce("", (a, b) -> a + b + "\n")))
        .hasMessageContaining("holds no readable option");
  }

  @Test
  @DisplayName("the caller's as-of wins over the file")
  void override() throws IOException {
    Instant given = Instant.parse("2024-01-08T15:00:00Z");
    OptionChain chain = ChainFiles.read(file("a.csv", TABLE), ReadOptions.none().at(given));
    assertThat(chain.provenance().asOf().instant()).isEqualTo(given);
    assertThat(chain.provenance().asOf().how()).isEqualTo(AsOf.How.OVERRIDE);
  }
}
