package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {
  private static final String ZEROS_62 = "0".repeat(62);

  @Test
  void isSha256() {
    // FIPS 180-4 examples: "abc"
    assertThat(ContentHash.of("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .satisfies(hash -> assertThat(ContentHash.isWellFormed(hash)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "99", "aa", "ff", "09", "af"})
  void isWellFormed_toTheFirstAndLastDigit(String end) {
    assertThat(ContentHash.isWellFormed(ZEROS_62 + end)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"0", "000", "0/", "0:", "0`", "0g", "0A", "0F", "0 ", "0\u0660"})
  void isNotWellFormed(String end) {
    assertThat(ContentHash.isWellFormed(end == null ? null : ZEROS_62 + end)).isFalse();
  }
}
