package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.k8s.code.Code.Service;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.junit.jupiter.api.Test;

/** The names that manifests are compared with agree among themselves. */
class CodeTest {

  @Test
  void contractsAndLocalStackHaveTheSameTopics() throws IllegalAccessException {
    var contracts = new TreeSet<String>();
    for (var field : Topics.class.getFields()) {
      contracts.add((String) field.get(null));
    }
    assertThat(Overlay.CODE.topics().keySet()).containsAll(contracts);
    var written =
        Overlay.CODE.services().stream()
            .flatMap(s -> s.writes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).isEqualTo(contracts);
  }

  @Test
  void everyTopicThatIsReadIsWrittenAndExists() {
    for (Service service : Overlay.CODE.services()) {
      assertThat(Overlay.CODE.topics().keySet()).containsAll(service.reads());
      assertThat(service.reads())
          .as("read by %s", service.id())
          .allMatch(t -> Overlay.CODE.services().stream().anyMatch(s -> s.writes().contains(t)));
      assertThat(Overlay.CODE.topics().keySet())
          .as("dead letters of %s", service.id())
          .containsAll(service.deadLetters());
    }
  }

  @Test
  void whatASourceNamesItMayWriteOrRead() throws IOException {
    for (Service service : Overlay.CODE.services()) {
      var named = topicsNamedIn(Overlay.ROOT.resolve(service.id()).resolve("src/main/java"));
      var allowed = new TreeSet<>(service.writes());
      allowed.addAll(service.reads());
      assertThat(allowed).as("topics in the sources of %s", service.id()).containsAll(named);
    }
  }

  /** What a workload runs is what the build pushes (profile images of service-parent). */
  @Test
  void imagesAreCalledAsTheBuildCallsThem() throws IOException {
    for (Service service : Overlay.CODE.services()) {
      var pom = Files.readString(Overlay.ROOT.resolve(service.id()).resolve("pom.xml"));
      var own = pom.substring(pom.indexOf("</parent>"));
      var name =
          Stream.of("<image.name>(.*?)</image.name>", "<artifactId>(.*?)</artifactId>")
              .map(tag -> Pattern.compile(tag).matcher(own))
              .filter(Matcher::find)
              .findFirst()
              .orElseThrow()
              .group(1);
      assertThat(Overlay.of(Profile.PROD).pods())
          .filteredOn(pod -> pod.serving() && pod.owner().name().equals(service.workload()))
          .singleElement()
          .satisfies(
              pod ->
                  assertThat(pod.mainContainers().map(c -> c.path("image").asText()))
                      .allMatch(image -> image.contains("/" + name + "@"), "is called " + name));
    }
  }

  private static TreeSet<String> topicsNamedIn(Path sources) throws IOException {
    var constant = Pattern.compile("\\bTopics\\.([A-Z_]+)\\b");
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var names = constant.matcher(Files.readString(file));
        while (names.find()) {
          try {
            found.add((String) Topics.class.getField(names.group(1)).get(null));
          } catch (ReflectiveOperationException e) {
            throw new AssertionError(file + " names a topic that is not in Topics", e);
          }
        }
      }
    }
    return found;
  }
}
