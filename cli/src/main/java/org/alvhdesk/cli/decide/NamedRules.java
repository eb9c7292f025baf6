package org.alvhdesk.cli.decide;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.cli.rules.Documents;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.rules.document.RuleDocument;

/**
 * The two rule sets that a command line names: shipped ones, or files of the desk's own.
 *
 * @param library the shipped documents, with a file's in the place of one of its id
 * @param condor id of the condor set
 * @param hedge id of the hedge set
 * @param notes which of them came from a file: an id and a version alone would not tell
 */
record NamedRules(RuleLibrary library, String condor, String hedge, List<String> notes) {
  /**
   * What {@code condor} and {@code hedge} name.
   *
   * @throws org.alvhdesk.cli.DataProblem when a file is refused
   * @throws IllegalArgumentException when two files have one id
   */
  static NamedRules of(String condor, String hedge) {
    Map<String, RuleDocument> files = new LinkedHashMap<>();
    for (String name : List.of(condor, hedge)) {
      if (!isShipped(name) && isFile(name)) {
        files.computeIfAbsent(name, Documents::require);
      }
    }
    List<RuleDocument> documents = new ArrayList<>(files.values());
    List<String> replaced = documents.stream().map(RuleDocument::id).toList();
    RuleLibrary.shipped().all().stream()
        .filter(d -> !replaced.contains(d.id()))
        .forEach(documents::add);
    List<String> notes =
        files.entrySet().stream()
            .map(
                f ->
                    "%s version %s is the file %s, not a shipped set"
                        .formatted(f.getValue().id(), f.getValue().version(), f.getKey()))
            .toList();
    return new NamedRules(RuleLibrary.of(documents), id(condor, files), id(hedge, files), notes);
  }

  private static String id(String name, Map<String, RuleDocument> files) {
    return files.containsKey(name) ? files.get(name).id() : name;
  }

  private static boolean isShipped(String name) {
    return RuleLibrary.shipped().all().stream().anyMatch(d -> d.id().equals(name));
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
