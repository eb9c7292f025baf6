package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final Totp RFC =
      new Totp(Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  /** RFC 6238 appendix B, SHA-1, the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codeIsThatOfTheStandard(long second, String code) {
    assertThat(RFC.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void secondsLeftCountDown() {
    assertThat(Totp.secondsLeft(Instant.ofEpochSecond(60))).isEqualTo(30);
    assertThat(Totp.secondsLeft(Instant.ofEpochSecond(89))).isEqualTo(1);
  }

  /** RFC 4648 section 10, without the padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void base32IsThatOfTheStandard(String text, String encoded) {
    assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    assertThat(Base32.decode(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"''", "MY1", "my", "MY======"})
  void secretIsRefused_whenItIsNotBase32(String secret) {
    assertThatThrownBy(() -> new Totp(secret)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noCodeIsGivenTwice_whenSeveralAreAskedForAtOnce() {
    var now = Instant.ofEpochSecond(3000);
    var codes = new OneTimeCodes(Clock.fixed(now, ZoneOffset.UTC));

    assertThat(codes.reserve(RFC)).isEqualTo(100);
    assertThat(codes.reserve(RFC)).isEqualTo(101);
    assertThat(codes.reserve(RFC)).isEqualTo(102);
    assertThat(OneTimeCodes.acceptedFrom(101)).isEqualTo(now);
    assertThat(OneTimeCodes.acceptedFrom(102)).isEqualTo(now.plusSeconds(30));
  }
}
