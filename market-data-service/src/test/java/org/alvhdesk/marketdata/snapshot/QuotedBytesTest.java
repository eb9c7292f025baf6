package org.alvhdesk.marketdata.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.junit.jupiter.api.Test;

class QuotedBytesTest {
  private static SliceV1 slice(String root) {
    double[] column = {1.5, Double.NaN, 0};
    return new SliceV1(
        "run",
        7,
        "s-1",
        root,
        LocalDate.of(2019, 3, 15),
        Instant.parse("2019-02-19T21:14:00Z"),
        0.07,
        2721,
        0.998,
        "DELAYED",
        "a provider",
        new double[] {2600, 2610, 2620},
        column,
        column,
        column,
        column,
        column,
        column,
        column,
        column);
  }

  @Test
  void slicesComeBackBitForBit_andNothingIsStoredAsNull() {
    List<SliceV1> quoted = List.of(slice("SPX"), slice("SPXW"));

    List<SliceV1> back = QuotedBytes.read(QuotedBytes.write(quoted));

    assertThat(back).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(SliceCodec.encode(back.get(i))).isEqualTo(SliceCodec.encode(quoted.get(i)));
    }
    assertThat(QuotedBytes.write(List.of())).isNull();
    assertThat(QuotedBytes.read(null)).isEmpty();
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] stored = QuotedBytes.write(List.of(slice("SPX")));

    assertThatThrownBy(() -> QuotedBytes.read(Arrays.copyOf(stored, stored.length / 2)))
        .isInstanceOf(IllegalStateException.class);
  }
}
