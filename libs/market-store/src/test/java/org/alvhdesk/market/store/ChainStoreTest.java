package org.alvhdesk.market.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.AsOf;
import org.alvhdesk.market.chain.ChainFlag;
import org.alvhdesk.market.chain.ChainProvenance;
import org.alvhdesk.market.chain.ChainRoot;
import org.alvhdesk.market.chain.CleaningReport;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.store.chain.ChainCodec;
import org.alvhdesk.market.store.imports.FileOutcome;
import org.alvhdesk.market.store.query.HistoryQueries;
import org.alvhdesk.market.store.query.HistoryStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainStoreTest {
  private static final Instant AS_OF = Instant.parse("2024-01-05T21:15:00Z");

  private static OptionChain chain(double firstBid, Instant asOf) {
    ExpiryQuotes spxw =
        new ExpiryQuotes(
            ChainRoot.SPXW,
            LocalDate.of(2024, 2, 2),
            new double[] {4650, 4700, 4750.005},
            new double[] {firstBid, -1, 12.35},
            new double[] {71.2, -1, 12.6500001},
            new double[] {0, 30, 55.5},
            new double[] {0, 30.4, 55.9},
            new long[] {-1, 0, 123_456_789_012L},
            new long[] {1, 2, 3},
            new long[] {4, 5, 6},
            new long[] {7, 8, Long.MIN_VALUE});
    return new OptionChain(
        new ChainProvenance(
            "quotes.csv",
            "Cboe quote table",
            "abc",
            new AsOf(asOf, AsOf.How.PRINTED_IN_SESSION, "in the header")),
        OptionalDouble.of(4697.24),
        List.of(spxw),
        new CleaningReport(5, 1, Map.of("dead", 2, "crossed", 1), Map.of()),
        List.of(
            new ChainFlag.StaleSpot(4697.24, 4700.1),
            new ChainFlag.UncertainAsOf("no time"),
            new ChainFlag.RootsDeduced("2024-02-16", "by price")));
  }

  private static FileReading reading(OptionChain chain) {
    return new FileReading(
        "quotes.csv",
        "abc",
        "cboe",
        "SPX option chain",
        9,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(chain),
        List.of());
  }

  @Test
  @DisplayName("every number, flag and count comes back as it was")
  void codec() {
    OptionChain given = chain(70.9, AS_OF);
    OptionChain back = ChainCodec.decode(ChainCodec.encode(given));
    assertThat(back).usingRecursiveComparison().isEqualTo(given);
    assertThatThrownBy(() -> ChainCodec.decode(new byte[] {9, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChainCodec.decode(new byte[] {1, 1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a chain is stored with its report and found at or before an instant")
  void stored() {
    TestStore test = TestStore.create();
    FileOutcome first =
        test.add(TestStore.at("2024-07-08T20:00:00Z"), "a", reading(chain(70.9, AS_OF)));
    FileOutcome changed =
        test.add(TestStore.at("2024-07-09T20:00:00Z"), "b", reading(chain(70.8, AS_OF)));

    assertThat(first.counts().added()).isEqualTo(6);
    assertThat(first.counts().rejected()).isEqualTo(3);
    assertThat(changed.counts().changed()).isEqualTo(6);
    HistoryQueries queries = new HistoryQueries(test.store());
    assertThat(queries.chainAtOrBefore("SPX", AS_OF, AS_OF.minus(Duration.ofDays(1))))
        .hasValueSatisfying(
            c -> assertThat(c.chain().expiries().getFirst().callBid()[0]).isEqualTo(70.8));
    assertThat(queries.chainAtOrBefore("SPX", AS_OF.minusSeconds(1), Instant.EPOCH)).isEmpty();
    HistoryStatus.Chain status =
        HistoryStatus.of(test.store(), TestStore.at("2024-07-09T21:00:00Z")).chains().getFirst();
    assertThat(status.kept()).isEqualTo(6);
    assertThat(status.rejected()).isEqualTo(Map.of("crossed", 1, "dead", 2));
    assertThat(status.vixRecomputed()).isEmpty();
    assertThat(status.note()).isNotEmpty();
  }
}
