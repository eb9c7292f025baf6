package org.alvhdesk.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.DataProblems;
import org.alvhdesk.rulefiles.Problem;
import org.alvhdesk.rulefiles.RuleFile;
import org.alvhdesk.rulefiles.RuleFileException;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.rules.document.RuleDocument;

/** Rule documents as a command line names them: the id of a shipped one, or a file. */
public final class Documents {
  private Documents() {}

  /** A document, or what is wrong with its file. */
  sealed interface Read {
    /** The name as the user wrote it. */
    String name();
  }

  /** A document that can be used. */
  record Sound(String name, RuleDocument document) implements Read {}

  /** A file that is refused, with every problem. */
  record Refused(String name, List<Problem> problems, RuleFileException why) implements Read {}

  /**
   * What {@code name} means: an id before a file of the same name.
   *
   * @throws DataProblem when there is neither, or the file is no text
   */
  static Read read(String name) {
    for (RuleDocument shipped : RuleLibrary.shipped().all()) {
      if (shipped.id().equals(name)) {
        return new Sound(name, shipped);
      }
    }
    try {
      return new Sound(name, RuleFile.read(name, text(name)));
    } catch (RuleFileException e) {
      return new Refused(name, e.problems(), e);
    }
  }

  /**
   * The document that {@code name} means.
   *
   * @throws DataProblem when there is none, or its file is refused: one line for each problem
   */
  public static RuleDocument require(String name) {
    return switch (read(name)) {
      case Sound sound -> sound.document();
      case Refused refused ->
          throw new DataProblems(
              refused.problems().stream().map(p -> refused.name() + " " + p.text()).toList(),
              refused.why());
    };
  }

  private static String text(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw unknown(name, e);
    }
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw unknown(name, null);
    }
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new DataProblem("cannot read " + name + " as UTF-8 text: " + e.getMessage(), e);
    }
  }

  private static DataProblem unknown(String name, Exception cause) {
    return new DataProblem(
        "there is no rule set and no file called "
            + name
            + "; shipped are: "
            + String.join(
                ", ", RuleLibrary.shipped().all().stream().map(RuleDocument::id).toList()),
        cause);
  }
}
