package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.approval.Vectors.Vector;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contents, three renderers that share no code, one set of bytes and hashes. */
class GoldenVectorsTest {
  static List<Vector> vectors() {
    return Vectors.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void writesTheGoldenBytes_howeverTheContentWasWritten(Vector vector) {
    byte[] written = CanonicalJson.bytes(JsonText.read(vector.given()));

    assertThat(written).asString(StandardCharsets.UTF_8).isEqualTo(text(vector));
    assertThat(written).isEqualTo(vector.canonical());
    assertThat(ContentHash.of(written)).isEqualTo(vector.hash());
    assertThat(CanonicalJson.bytes(JsonText.read(vector.canonical())))
        .as("canonical bytes are their own canonical form")
        .isEqualTo(vector.canonical());
  }

  private static String text(Vector vector) {
    return new String(vector.canonical(), StandardCharsets.UTF_8);
  }

  @Test
  void holdsThemAll_tenOfEachKindOfProposalInTheFirstForm_fourInThatOfNow() {
    assertThat(Vectors.all()).hasSize(58);
    assertThat(Vectors.all().stream().map(Vector::hash).distinct()).hasSize(58);
    assertThat(of("alvh.proposal/1")).hasSize(10);
    assertThat(of("alvh.condor-proposal/1")).hasSize(10);
    assertThat(of("alvh.proposal/3")).hasSize(4);
    assertThat(of("alvh.condor-proposal/3")).hasSize(4);
    assertThat(Vectors.proposals()).hasSize(28);
  }

  private static List<Vector> of(String schema) {
    return Vectors.proposals().stream()
        .filter(vector -> text(vector).contains("\"schema\":\"" + schema + "\""))
        .toList();
  }

  /**
   * Node is what a browser computes, ECMAScript itself; Python has to follow the rules of the RFC.
   * Neither has anything of this project's Java.
   */
  @ParameterizedTest
  @CsvSource({"node, canonical.mjs", "python3, canonical.py"})
  void agreesWithAnotherRenderer_whenItIsThere(String command, String script)
      throws IOException, InterruptedException {
    Process renderer;
    try {
      renderer =
          new ProcessBuilder(command, Vectors.folder().resolve(script).toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort(
          command + " is not on this machine: the renderer " + script + " was NOT compared");
      return;
    }
    String printed = new String(renderer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(renderer.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(renderer.exitValue()).as(printed).isZero();
    assertThat(printed).isEqualTo(Files.readString(Vectors.folder().resolve("SHA256SUMS")));
  }
}
