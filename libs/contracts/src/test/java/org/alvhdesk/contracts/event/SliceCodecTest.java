package org.alvhdesk.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.alvhdesk.contracts.UndecodableEvent;
import org.junit.jupiter.api.Test;

class SliceCodecTest {
  /** The first published form of a version-1 slice; later codecs must still read it. */
  private static final String GOLDEN_HEAD = "414c565301001073696d3a666562323031382f34322f31";

  @Test
  void readsBackWhatItWrote() {
    SliceV1 slice = EventSamples.slice();

    byte[] bytes = SliceCodec.encode(slice);
    SliceV1 read = SliceCodec.decode(bytes);

    assertThat(SliceCodec.encode(read)).isEqualTo(bytes);
    assertThat(read.key()).isEqualTo("VIX|2018-03-21");
    assertThat(read.vol()).containsExactly(slice.vol());
    assertThat(read.vega()).containsExactly(slice.vega());
  }

  @Test
  void beginsAsDocumented() {
    byte[] bytes = SliceCodec.encode(EventSamples.slice());

    assertThat(HexFormat.of().formatHex(bytes)).startsWith(GOLDEN_HEAD);
  }

  @Test
  void refusesEveryTruncation() {
    byte[] bytes = SliceCodec.encode(EventSamples.slice());

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> SliceCodec.decode(cut))
          .as("cut at %d bytes", length)
          .isInstanceOf(UndecodableEvent.class);
    }
  }

  @Test
  void refusesAnotherVersionAndAnAbsurdStrikeCount() {
    byte[] bytes = SliceCodec.encode(EventSamples.slice());
    byte[] later = bytes.clone();
    later[4] = 9;

    assertThatThrownBy(() -> SliceCodec.decode(later)).hasMessageContaining("version 9");
    assertThatThrownBy(
            () ->
                SliceCodec.decode(
                    "hello, slices".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(UndecodableEvent.class);
  }
}
