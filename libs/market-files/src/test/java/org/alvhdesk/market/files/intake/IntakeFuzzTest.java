package org.alvhdesk.market.files.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.alvhdesk.market.files.intake.ColumnMapping.Kind;
import org.alvhdesk.market.intake.FileReading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files as they arrive when a download breaks off, a proxy answers, an editor has been at them. */
class IntakeFuzzTest {
  private static final long SEED = 20_261_120L;
  private static final int PER_FIXTURE = 300;
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e308",
          "1e-308",
          "9999999999999999999",
          "0x10",
          "1,234",
          ".",
          "null",
          "",
          "99999999",
          "00000000",
          "12/31/9999",
          "0000-00-00",
          "9999-12-31",
          "-999999999-01-01",
          "+1000000-01-01",
          "2024-02-30",
          "\"",
          "\u0000");

  @Test
  @DisplayName("ten thousand damaged files: each is a reading or refused, none breaks the reader")
  void damagedFiles() {
    SplittableRandom random = new SplittableRandom(SEED);
    int readings = 0;
    int refused = 0;
    for (Map.Entry<String, String> fixture : Fixtures.all().entrySet()) {
      for (int i = 0; i < PER_FIXTURE; i++) {
        byte[] damaged = fixture.getValue().getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(3); n >= 0; n--) {
          damaged = damage(damaged, random);
        }
        String name = random.nextInt(8) == 0 ? "file" : fixture.getKey();
        if (reads(name, damaged, options(random), fixture.getKey() + " mutation " + i)) {
          readings++;
        } else {
          refused++;
        }
      }
    }
    assertThat(readings + refused).isGreaterThanOrEqualTo(10_000);
    assertThat(readings).isGreaterThan(2_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  private static IntakeOptions options(SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0 -> IntakeOptions.symbol("VIX");
      case 1 -> IntakeOptions.columns(ColumnMapping.of(Kind.BAR, "me", "X", "DATE", "CLOSE"));
      case 2 ->
          IntakeOptions.columns(
              ColumnMapping.futures("me", "VX", "Trade Date", "Settle", "Trade Date"));
      case 3 ->
          IntakeOptions.columns(
              ColumnMapping.of(Kind.SERIES, "me", "X", "date", "value").dated("uuuu-MM-dd"));
      default -> IntakeOptions.none();
    };
  }

  private static boolean reads(String name, byte[] content, IntakeOptions options, String what) {
    long begin = CpuTime.nanos();
    try {
      FileReading reading = Intake.read(name, content, options);
      assertThat(reading.rows()).doesNotContainNull();
      return true;
    } catch (UnreadableFile e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      return fail(
          what + " (" + name + ") " + e + " for " + HexFormat.of().formatHex(shown(content)), e);
    } finally {
      assertThat(Duration.ofNanos(CpuTime.nanos() - begin)).as(what).isLessThan(LONGEST);
    }
  }

  private static byte[] shown(byte[] content) {
    return Arrays.copyOf(content, Math.min(content.length, 4_000));
  }

  private static byte[] damage(byte[] content, SplittableRandom random) {
    return switch (random.nextInt(9)) {
      case 0 -> flipped(content, random);
      case 1 -> Arrays.copyOf(content, random.nextInt(content.length + 1));
      case 2 -> lines(content, random, true);
      case 3 -> lines(content, random, false);
      case 4, 5 -> numberReplaced(content, random);
      case 6 -> inserted(content, random, "9".repeat(1 + random.nextInt(20_000)));
      case 7 -> inserted(content, random, random.nextBoolean() ? "[".repeat(5_000) : "\"");
      default -> gzipTruncated(content, random);
    };
  }

  private static byte[] flipped(byte[] content, SplittableRandom random) {
    byte[] copy = content.clone();
    for (int n = random.nextInt(6); n >= 0 && copy.length > 0; n--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] lines(byte[] content, SplittableRandom random, boolean drop) {
    List<String> lines =
        new ArrayList<>(new String(content, StandardCharsets.ISO_8859_1).lines().toList());
    for (int n = random.nextInt(3); n >= 0 && !lines.isEmpty(); n--) {
      int at = random.nextInt(lines.size());
      if (drop) {
        lines.remove(at);
      } else {
        lines.add(random.nextInt(lines.size() + 1), lines.get(at));
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] numberReplaced(byte[] content, SplittableRandom random) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int at = random.nextInt(text.length() + 1);
    int from = at;
    while (from < text.length() && !Character.isDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && ".-/".indexOf(text.charAt(to)) < 0
        ? Character.isDigit(text.charAt(to))
        : to < text.length()) {
      to++;
    }
    String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
    return (text.substring(0, from) + number + text.substring(to))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] inserted(byte[] content, SplittableRandom random, String what) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int at = random.nextInt(text.length() + 1);
    return (text.substring(0, at) + what + text.substring(at))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzipTruncated(byte[] content, SplittableRandom random) {
    byte[] packed = gzip(content);
    return random.nextInt(3) == 0
        ? flipped(packed, random)
        : Arrays.copyOf(packed, random.nextInt(packed.length + 1));
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
