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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.hedgedesk.NoHedgeRules;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.document.ExecutedParameters;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleIds;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleLibraryTest {
  private static final RuleLibrary SHIPPED = RuleLibrary.shipped();

  @Test
  @DisplayName("every file beside the class is shipped, and is called as its document")
  void everyFileIsShipped() throws IOException {
    Path folder = Path.of("src/main/resources/org/alvhdesk/rulefiles");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(f -> f.getFileName().toString())
                  .filter(f -> !f.contains(".schema.")))
          .containsExactlyInAnyOrderElementsOf(
              SHIPPED.all().stream().map(d -> d.id() + ".json").toList());
    }
    assertThat(SHIPPED.all()).extracting(RuleDocument::id).isEqualTo(RuleLibrary.SHIPPED);
  }

  static Stream<String> executedIds() {
    return SHIPPED.all().stream().filter(d -> d.executedCount() > 0).map(RuleDocument::id);
  }

  @ParameterizedTest
  @MethodSource("executedIds")
  @DisplayName("a published version is what it was: id, title, parameters, units, citations")
  void publishedVersionsNeverChange(String id) throws IOException {
    RuleSet set = SHIPPED.document(id).executable();
    String name = id + "-" + set.version() + ".txt";
    try (var in = getClass().getResourceAsStream("/published/" + name)) {
      assertThat(in).as("published/" + name).isNotNull();
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

  @ParameterizedTest
  @MethodSource("executedIds")
  @DisplayName("a parameter is marked executed exactly when a view of the engine reads it")
  void executedIsTheTruth(String id) {
    RuleDocument document = SHIPPED.document(id);
    assertThat(views(document).stream().flatMap(v -> read(document, v).stream()))
        .as(id)
        .containsAll(executed(document));
  }

  @Test
  @DisplayName("the engine's list of names is what the documents mark")
  void executedNames() {
    for (RuleKind kind : RuleKind.values()) {
      Set<String> marked = new TreeSet<>();
      SHIPPED.all().stream().filter(d -> d.kind() == kind).forEach(d -> marked.addAll(executed(d)));
      Set<String> names = new TreeSet<>(ExecutedParameters.of(kind));
      if (kind == RuleKind.CONDOR) {
        // A word of a layer may belong to any layer.
        assertThat(names).containsAll(marked);
      } else {
        assertThat(names).as(kind.name()).isEqualTo(marked);
      }
    }
  }

  private static List<Function<RuleSet, Object>> views(RuleDocument document) {
    List<Function<RuleSet, Object>> views = new ArrayList<>();
    RuleSet set = document.executable();
    if (document.kind() == RuleKind.CONDOR) {
      views.add(CondorRules::new);
    }
    if (HedgeRules.MARKS.stream().anyMatch(set::has)) {
      views.add(HedgeRules::of);
    }
    views.add(s -> FigureRules.of(List.of(s)));
    if (HedgeModifiers.of(set).isPresent()) {
      views.add(s -> HedgeModifiers.of(s).orElseThrow(IllegalArgumentException::new));
    }
    return views;
  }

  private static Set<String> executed(RuleDocument document) {
    return new TreeSet<>(
        document.parameters().stream()
            .filter(RuleParameter::executed)
            .map(RuleParameter::name)
            .toList());
  }

  /** Names without which the view, or one of its accessors, fails or says something else. */
  private static Set<String> read(RuleDocument document, Function<RuleSet, Object> view) {
    RuleSet all = document.executable();
    Set<String> read = new TreeSet<>();
    for (String left : executed(document)) {
      RuleSet rest =
          new RuleSet(
              all.id(),
              all.version(),
              all.title(),
              all.parameters().stream().filter(p -> !p.name().equals(left)).toList(),
              all.choices().stream().filter(c -> !c.name().equals(left)).toList());
      try {
        if (!says(view.apply(rest)).equals(says(view.apply(all)))) {
          read.add(left);
        }
      } catch (IllegalArgumentException e) {
        read.add(left);
      }
    }
    return read;
  }

  /** What the accessors of a view say, the set itself left out. */
  private static List<String> says(Object view) {
    List<String> said = new ArrayList<>();
    for (Method method : view.getClass().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 0
          && !Set.of("toString", "hashCode", "set", "trading").contains(method.getName())) {
        try {
          said.add(method.getName() + " " + method.invoke(view));
        } catch (InvocationTargetException e) {
          throw new IllegalArgumentException(e.getCause());
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    return said.stream().sorted().toList();
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
    assertThat(SHIPPED.hedgeRules("FOUR42-004").set().wholeNumber("rollDays")).isEqualTo(9);
  }

  @Test
  void unknownName_listsWhatExists() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.hedgeRules("LAYERED-002"))
        .withMessageStartingWith("no hedge rule set is called \"LAYERED-002\"; there is: ")
        .withMessageContaining("FOUR42-004, FOUR42-004-A");
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
    RuleDocument shipped = SHIPPED.document("CORE45-000");
    RuleDocument written =
        new RuleDocument(
            shipped.schema(),
            shipped.id(),
            shipped.version(),
            shipped.kind(),
            shipped.variant(),
            shipped.title(),
            shipped.sources(),
            shipped.groups().stream().map(RuleLibraryTest::notExecuted).toList());
    RuleLibrary library = RuleLibrary.of(List.of(SHIPPED.document("LAYERED-002"), written));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.condorRules("CORE45-000"))
        .withMessageContaining("does not execute yet")
        .withMessageContaining("LAYERED-002");
    assertThat(SHIPPED.condorRules("CORE45-000").layers()).hasSize(1);
    assertThat(SHIPPED.condorRules("SHORT14-003").layers()).hasSize(1);
  }

  private static ParameterGroup notExecuted(ParameterGroup group) {
    return new ParameterGroup(
        group.title(),
        group.side(),
        group.parameters().stream()
            .map(
                p ->
                    new RuleParameter(
                        p.name(), p.label(), p.setting(), p.unit(), false, p.citation()))
            .toList());
  }

  @Test
  void twoDocumentsOfOneId_areRefused() {
    RuleDocument document = SHIPPED.document("VXTH");
    assertThatThrownBy(() -> RuleLibrary.of(List.of(document, document)))
        .hasMessageContaining("two rule documents are called VXTH");
  }

  @Test
  void findsTheHedgedArmAsShipped_whereTheDocumentAloneIsAtHand() {
    RuleLibrary alone = RuleLibrary.of(List.of(SHIPPED.document("DOWNSIZED")));

    NoHedgeRules rules = (NoHedgeRules) alone.hedgeRules("DOWNSIZED");

    assertThat(rules.downsize().orElseThrow().arm().orElseThrow().set().id())
        .isEqualTo("FOUR42-004");
  }

  @Test
  void replacesDocumentsById_andKeepsTheOthers() {
    RuleDocument shipped = SHIPPED.document("DOWNSIZED");
    RuleDocument next =
        RuleFile.read(
            "next",
            RuleLibrary.shippedText("DOWNSIZED")
                .replace("\"version\": \"3\"", "\"version\": \"4\""));

    RuleLibrary library = SHIPPED.with(List.of(next));

    assertThat(library.document("DOWNSIZED").version()).isEqualTo("4");
    assertThat(library.all()).hasSameSizeAs(SHIPPED.all());
    assertThat(SHIPPED.document("DOWNSIZED")).isEqualTo(shipped);
    assertThat(library.hedgeRules("DOWNSIZED").set().version()).isEqualTo("4");
  }
}
