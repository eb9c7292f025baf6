package org.alvhdesk.hedge.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proposals that were signed long ago are still read: the golden vectors of libs/approval. */
class StoredFormsTest {
  private static List<byte[]> vectors(String kind) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../libs/approval/src/test/resources/vectors"))) {
      return files
          .filter(file -> file.toString().endsWith(".canonical.json"))
          .filter(file -> file.getFileName().toString().contains("-" + kind + "-proposal-"))
          .map(StoredFormsTest::bytes)
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readsHedgeChanges() throws IOException {
    assertThat(vectors("hedge"))
        .hasSize(14)
        .allSatisfy(
            stored -> {
              ProposalContent content = ProposalContent.read(stored);
              assertThat(content.legs()).isNotEmpty();
              assertThat(content.trace()).isNotEmpty();
              assertThat(content.scenarios()).isNotEmpty();
              assertThat(content.costUsd()).isNotNull();
            });
  }

  @Test
  void readsCondorChanges() throws IOException {
    assertThat(vectors("condor"))
        .hasSize(14)
        .allSatisfy(
            stored -> {
              CondorContent content = CondorContent.read(stored);
              assertThat(content.change().trades()).isNotEmpty();
              assertThat(content.costUsd()).isNotNull();
            });
  }

  /** A form that writes other bytes of the same content would no longer verify what was signed. */
  @Test
  void writesTheBytesThatWereSigned_inTheFormOfNow() throws IOException {
    assertThat(vectors("hedge"))
        .filteredOn(stored -> ProposalContent.read(stored).schema().equals(ProposalContent.SCHEMA))
        .hasSize(4)
        .allSatisfy(
            stored ->
                assertThat(ProposalContent.read(stored).bytes())
                    .asString(UTF_8)
                    .isEqualTo(new String(stored, UTF_8)));
    assertThat(vectors("condor"))
        .filteredOn(stored -> CondorContent.read(stored).schema().equals(CondorContent.SCHEMA))
        .hasSize(4)
        .allSatisfy(
            stored ->
                assertThat(CondorContent.read(stored).bytes())
                    .asString(UTF_8)
                    .isEqualTo(new String(stored, UTF_8)));
  }
}
