package org.alvhdesk.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.drift.LeastBands;

/** The narrowest usable bands as they were measured on stored history; ships with the desk. */
public final class BandLibrary {
  private static final String NAME = "policy/least-bands.json";
  private static final Set<String> FIELDS =
      ParameterReader.fields("stressLossShare", "offsetPoints", "moves", "measured", "by");

  private BandLibrary() {}

  /** What was measured. */
  public static LeastBands measured() {
    List<Problem> problems = new ArrayList<>();
    Optional<LeastBands> bands =
        Fields.of(NodeParser.parse(NAME, text(), problems), FIELDS, problems)
            .flatMap(BandLibrary::bands);
    if (!problems.isEmpty()) {
      throw new RuleFileException(NAME, problems);
    }
    return bands.orElseThrow();
  }

  private static Optional<LeastBands> bands(Fields fields) {
    var stress = fields.number("stressLossShare", "a decimal share");
    var offset = fields.number("offsetPoints", "decimal points");
    var moves = fields.number("moves", "a whole number");
    var measured = fields.text("measured", "when and on what");
    var by = fields.text("by", "what measures it again");
    return stress.isEmpty()
            || offset.isEmpty()
            || moves.isEmpty()
            || measured.isEmpty()
            || by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LeastBands(
                stress.get().doubleValue(),
                offset.get().doubleValue(),
                moves.get().intValueExact(),
                measured.get(),
                by.get()));
  }

  private static String text() {
    try (InputStream in = BandLibrary.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + NAME + " beside BandLibrary");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + NAME, e);
    }
  }
}
