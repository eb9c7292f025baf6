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
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty contents, two renderers that share no code, one set of bytes and hashes. */
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
  void holdsFiftyOfThem_tenOfEachKindOfProposal() {
    assertThat(Vectors.all()).hasSize(50);
    assertThat(Vectors.all().stream().map(Vector::hash).distinct()).hasSize(50);
    assertThat(Vectors.proposals()).filteredOn(v -> v.name().contains("-hedge-")).hasSize(10);
    assertThat(Vectors.proposals()).filteredOn(v -> v.name().contains("-condor-")).hasSize(10);
  }

  /** What a browser computes: ECMAScript itself, and nothing of this project's Java. */
  @Test
  void agreesWithASecondRenderer_whenNodeIsThere() throws IOException, InterruptedException {
    Process node;
    try {
      node =
          new ProcessBuilder("node", Vectors.folder().resolve("canonical.mjs").toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort(
          "node is not on this machine: the second renderer (canonical.mjs) was NOT compared");
      return;
    }
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(node.exitValue()).as(printed).isZero();
    assertThat(printed).isEqualTo(Files.readString(Vectors.folder().resolve("SHA256SUMS")));
  }
}
