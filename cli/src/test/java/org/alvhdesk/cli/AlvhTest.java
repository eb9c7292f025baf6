package org.alvhdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlvhTest {
  @ParameterizedTest(name = "{0}: exit {1}")
  @DisplayName("a reader that has seen enough is no error; a full disk is one")
  @CsvSource({"Broken pipe, 141, ''", "No space left on device, 1, No space left on device"})
  void writingFails(String failure, int exit, String said) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            throw new IOException(failure);
          }
        };
    var err = new ByteArrayOutputStream();
    int code =
        Alvh.execute(
            new Streams(
                InputStream.nullInputStream(),
                failing,
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            "quant",
            "calendar",
            "--root",
            "VIX",
            "--from",
            "2026-01-01",
            "--to",
            "2030-12-31");
    assertThat(code).isEqualTo(exit);
    String text = err.toString(StandardCharsets.UTF_8);
    if (said.isEmpty()) {
      assertThat(text).isEmpty();
    } else {
      assertThat(text).contains(said);
    }
  }
}
