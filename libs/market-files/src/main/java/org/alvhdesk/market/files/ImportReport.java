package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import read and what it left out.
 *
 * @param files files read, with what each was taken for
 * @param counts number of rows, sessions or values left out, by reason
 * @param problems the same one by one, in the order found, at most {@link #MAX_PROBLEMS}
 * @param notes choices worth knowing, such as which of two vendors was used
 */
public record ImportReport(
    List<String> files, Map<String, Integer> counts, List<Problem> problems, List<String> notes) {
  /** Details are kept for this many problems; {@code counts} always has all of them. */
  public static final int MAX_PROBLEMS = 5_000;

  /**
   * One thing left out.
   *
   * @param file path as found
   * @param line 1-based line in the file; 0 when the problem is not one line
   * @param reason the key under which it is counted
   * @param detail what exactly
   */
  public record Problem(String file, long line, String reason, String detail) {
    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + ": " + reason + ": " + detail;
    }
  }

  public ImportReport {
    files = List.copyOf(files);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Number of things left out for {@code reason}. */
  public int count(String reason) {
    return counts.getOrDefault(reason, 0);
  }

  static final class Builder {
    private final List<String> files = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void read(Path file, String as) {
      files.add(file + " as " + as);
    }

    void problem(Path file, long line, String reason, String detail) {
      counts.merge(reason, 1, Integer::sum);
      if (problems.size() < MAX_PROBLEMS) {
        problems.add(new Problem(file.toString(), line, reason, detail));
      }
    }

    void note(String note) {
      notes.add(note);
    }

    ImportReport build() {
      return new ImportReport(files, counts, problems, notes);
    }
  }
}
