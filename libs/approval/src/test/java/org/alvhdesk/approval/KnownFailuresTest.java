package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security/known-failures.md names tests; each must exist, wherever it is. */
class KnownFailuresTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path PAGE = ROOT.resolve("docs/security/known-failures.md");
  private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|.*", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");

  @Test
  void everyFailureHasTestsThatExist() throws IOException {
    List<Path> sources = testSources();
    String page = Files.readString(PAGE);

    assertThat(ROW.matcher(page).results().map(r -> Integer.valueOf(r.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    ROW.matcher(page)
        .results()
        .forEach(row -> assertThat(TEST.matcher(row.group()).find()).as(row.group()).isTrue());
    Matcher named = TEST.matcher(page);
    while (named.find()) {
      String file = named.group(1) + ".java";
      String method = "void " + named.group(2) + "(";
      assertThat(sources)
          .as("%s of %s", method, file)
          .anyMatch(s -> s.endsWith(file) && read(s).contains(method));
    }
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT);
        Stream<Path> libs = Files.list(ROOT.resolve("libs"))) {
      return Stream.concat(modules, libs)
          .map(m -> m.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(KnownFailuresTest::filesOf)
          .toList();
    }
  }

  private static Stream<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith("Test.java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
