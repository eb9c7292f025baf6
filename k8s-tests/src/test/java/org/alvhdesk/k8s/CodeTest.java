package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.k8s.code.Code.Service;
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
