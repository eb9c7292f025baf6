package org.alvhdesk.cli.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.market.files.MissingMarketData;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.strategy.trigger.MarketHistory;

/**
 * The history that triggers are counted over, from files in the providers' formats: the same past
 * that decisions read.
 *
 * @param notes what was used and what was left out, one line each
 */
record StoredHistory(MarketPast past, List<String> notes) {
  /**
   * The history in {@code dir} and two levels below, from its first session to {@code to} or its
   * end; all of it, so that indicators are warm when counting begins.
   *
   * @throws DataProblem when files that every trigger needs are missing or unreadable
   */
  static StoredHistory read(Path dir, Optional<LocalDate> to) {
    try {
      PastFiles files = PastFiles.read(dir);
      MarketPast past = to.map(day -> files.past().knownAt(day, true)).orElse(files.past());
      List<String> notes = new ArrayList<>(files.report().files());
      files.report().counts().forEach((reason, n) -> notes.add(n + " times: " + reason));
      notes.addAll(files.report().notes());
      if (!MarketHistory.of(past).hasBreadth()) {
        notes.add("no breadth: triggers that need advances and declines are left out");
      }
      return new StoredHistory(past, notes);
    } catch (MissingMarketData e) {
      throw new DataProblem(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new DataProblem("cannot use the files in " + dir + ": " + e.getMessage(), e);
    }
  }
}
