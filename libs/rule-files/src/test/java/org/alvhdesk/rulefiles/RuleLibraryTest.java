package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.document.ExecutedParameters;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleIds;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLibraryTest {
  private static final RuleLibrary SHIPPED = RuleLibrary.shipped();

  @Test
  @DisplayName("every file beside the class is shipped, and is called as its document")
  void everyFileIsShipped() throws IOException {
    Path folder = Path.of("src/main/resources/org/alvhdesk/rulefiles");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.contains(".schema.")))
          .containsExactlyInAnyOrderElementsOf(
              SHIPPED.all().stream().map(d -> d.id() + ".json").toList());
    }
    assertThat(SHIPPED.all()).extracting(RuleDocument::id).isEqualTo(RuleLibrary.SHIPPED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LAYERED-002", "CORE45-000", "SHORT14-003", "FOUR42-004"})
  @DisplayName("a published version is what it was: id, title, parameters, units, citations")
  void publishedVersionsNeverChange(String id) throws IOException {
    RuleSet set = SHIPPED.document(id).executable();
    try (var in =
        getClass().getResourceAsStream("/published/" + id + "-" + set.version() + ".txt")) {
      assertThat(text(set)).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String text(RuleSet set) {
    StringBuilder text =
        new StringBuilder(set.id() + " | " + set.version() + " | " + set.title() + "\n");
    for (Parameter p : set.parameters()) {
      text.append(
          String.join(
                  " | ",
                  p.name(),
                  p.value().toString(),
                  p.unit(),
                  p.citation().ruleId(),
                  p.citation().document(),
                  p.citation().says())
              + "\n");
    }
    for (Choice c : set.choices()) {
      text.append(
          String.join(
                  " | ",
                  c.name(),
                  c.value(),
                  "choice",
                  c.citation().ruleId(),
                  c.citation().document(),
                  c.citation().says())
              + "\n");
    }
    return text.toString();
  }

  @Test
  @DisplayName("a parameter is marked executed exactly when the engine's view reads it")
  void executedIsTheTruth() {
    Set<String> condor = new TreeSet<>();
    for (String id : List.of("LAYERED-002", "CORE45-000", "SHORT14-003")) {
      RuleDocument document = SHIPPED.document(id);
      assertThat(read(document, CondorRules::new)).as(id).isEqualTo(executed(document));
      condor.addAll(executed(document));
    }
    assertThat(read(SHIPPED.document("FOUR42-004"), FourFourTwoRules::new))
        .isEqualTo(executed(SHIPPED.document("FOUR42-004")));
    assertThat(ExecutedParameters.of(RuleKind.CONDOR)).containsAll(condor);
    assertThat(executed(SHIPPED.document("FOUR42-004")))
        .isEqualTo(new TreeSet<>(ExecutedParameters.of(RuleKind.HEDGE)));
    assertThat(SHIPPED.all())
        .filteredOn(d -> d.executedCount() > 0)
        .extracting(RuleDocument::id)
        .containsExactly("LAYERED-002", "CORE45-000", "SHORT14-003", "FOUR42-004");
  }

  private static Set<String> executed(RuleDocument document) {
    return new TreeSet<>(
        document.parameters().stream()
            .filter(RuleParameter::executed)
            .map(RuleParameter::name)
            .toList());
  }

  /** Parameters without which the view fails or one of its answers is another. */
  private static Set<String> read(RuleDocument document, Function<RuleSet, Record> view) {
    RuleSet all = document.executable();
    Map<String, Object> answers = answers(view.apply(all));
    Set<String> read = new TreeSet<>();
    for (String left : executed(document)) {
      List<Parameter> numbers = new ArrayList<>(all.parameters());
      List<Choice> choices = new ArrayList<>(all.choices());
      numbers.removeIf(p -> p.name().equals(left));
      choices.removeIf(c -> c.name().equals(left));
      RuleSet rest = new RuleSet(all.id(), all.version(), all.title(), numbers, choices);
      try {
        if (!answers(view.apply(rest)).equals(answers)) {
          read.add(left);
        }
      } catch (IllegalArgumentException e) {
        read.add(left);
      }
    }
    return read;
  }

  private static Map<String, Object> answers(Record view) {
    Map<String, Object> answers = new TreeMap<>();
    for (Method method : view.getClass().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && method.getParameterCount() == 0
          && !Set.of("toString", "hashCode", "set").contains(method.getName())) {
        try {
          answers.put(method.getName(), method.invoke(view));
        } catch (InvocationTargetException e) {
          throw new IllegalArgumentException(e.getCause());
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    return answers;
  }

  @Test
  @DisplayName("all 88 rules of the five documents are cited by a parameter of their own preset")
  void everyRuleIsCited() {
    assertThat(RuleIds.seedRules()).hasSize(88);
    Set<String> cited = new TreeSet<>();
    for (RuleDocument document : SHIPPED.all()) {
      document.parameters().forEach(p -> cited.add(p.citation().ruleId()));
    }
    assertThat(cited).containsAll(RuleIds.seedRules());
    for (int k = 2; k <= 13; k++) {
      assertThat(cited).contains("K" + k);
    }
    assertThat(cited).contains("K1-a", "K1-b", "K1-c", "K1-d", "K1-e", "K1-f", "K1-g");
  }

  @Test
  void variantsOf442AreAllThere() {
    assertThat(SHIPPED.all().stream().flatMap(d -> d.variant().stream()))
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g");
    assertThat(SHIPPED.document("FOUR42-004").variant()).contains("c");
    for (RuleDocument d : SHIPPED.all()) {
      d.variant()
          .ifPresent(
              v -> {
                var reading = d.parameter("reading.fourFourTwo").orElseThrow();
                assertThat(reading.citation().ruleId()).isEqualTo("K1-" + v);
                assertThat(reading.setting().text().toLowerCase(java.util.Locale.ROOT))
                    .startsWith(v + "_");
              });
    }
  }

  @Test
  void presetsAreFoundByName() {
    assertThat(SHIPPED.condorRules("LAYERED-002").plan().layers().getFirst().weight())
        .isEqualByComparingTo(new BigDecimal("0.40"));
    assertThat(SHIPPED.hedgeRules("FOUR42-004").rollDays()).isEqualTo(9);
  }

  @Test
  void unknownName_listsWhatExists() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.hedgeRules("LAYERED-002"))
        .withMessage("no hedge rule set is called \"LAYERED-002\"; there is: FOUR42-004");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.condorRules("X"))
        .withMessageContaining("LAYERED-002");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.document("X"))
        .withMessageContaining("DOWNSIZED");
  }

  @Test
  @DisplayName("a document that nothing executes cannot be run by accident")
  void documentWithoutEngine_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.hedgeRules("FOUR42-004-A"))
        .withMessageContaining("does not execute yet")
        .withMessageContaining("FOUR42-004");
  }

  @Test
  void twoDocumentsOfOneId_areRefused() {
    RuleDocument document = SHIPPED.document("VXTH");
    assertThatThrownBy(() -> RuleLibrary.of(List.of(document, document)))
        .hasMessageContaining("two rule documents are called VXTH");
  }
}
