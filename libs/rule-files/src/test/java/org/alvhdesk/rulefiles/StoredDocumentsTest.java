package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.junit.jupiter.api.Test;

/**
 * A desk goes on by the documents it was started with, whatever a later release ships (ADR 0036).
 * So every rule set that ever shipped is kept in {@code src/test/resources/stored}, added to and
 * never edited, and every release can decide by each of them.
 */
class StoredDocumentsTest {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");

  @Test
  void keepsWhatShipsToday_asItShips() throws IOException {
    for (String id : RuleLibrary.SHIPPED) {
      String version = RuleLibrary.shipped().document(id).version();
      Path kept = STORED.resolve(id + "-" + version + ".json");
      assertThat(kept)
          .as("copy the shipped file there; it ships under this version for ever")
          .exists()
          .content()
          .isEqualTo(RuleLibrary.shippedText(id));
    }
  }

  @Test
  void decidesByEveryDocumentThatEverShipped() throws IOException {
    try (Stream<Path> files = Files.list(STORED)) {
      List<Path> stored = files.sorted().toList();
      assertThat(stored).hasSizeGreaterThanOrEqualTo(RuleLibrary.SHIPPED.size());
      for (Path file : stored) {
        RuleDocument document = RuleFile.read(file.toString(), Files.readString(file));
        RuleLibrary library = shippedWith(document);
        assertThatCode(
                () -> {
                  if (document.kind() == RuleKind.CONDOR) {
                    library.condorRules(document.id());
                    library.hedgeModifiers(document.id());
                  } else {
                    library.hedgeRules(document.id());
                  }
                })
            .as(file.toString())
            .doesNotThrowAnyException();
      }
    }
  }

  private static RuleLibrary shippedWith(RuleDocument document) {
    Map<String, RuleDocument> byId = new LinkedHashMap<>();
    RuleLibrary.shipped().all().forEach(shipped -> byId.put(shipped.id(), shipped));
    byId.put(document.id(), document);
    return RuleLibrary.of(List.copyOf(byId.values()));
  }
}
