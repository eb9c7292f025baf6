package org.alvhdesk.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the option quotes of a step come from, one answer for each underlying.
 *
 * @param spx of roots SPX and SPXW
 * @param vix of root VIX
 * @param listed expiries by root that were quoted at earlier steps: a model lists them beside its
 *     own
 * @param notes what a reader must know of the step beside its chains, for people
 */
public record QuotesV1(
    Chain spx, Chain vix, Map<String, List<LocalDate>> listed, List<String> notes) {
  public QuotesV1 {
    listed = Collections.unmodifiableMap(new TreeMap<>(listed));
    notes = List.copyOf(notes);
  }

  /** What is said of the underlying of {@code root}: SPX, SPXW or VIX. */
  public Chain of(String root) {
    return root.startsWith("VIX") ? vix : spx;
  }

  /**
   * The quotes of one underlying.
   *
   * @param quality MODEL when nobody quoted them, else DELAYED, REALTIME or SETTLED
   * @param asOf when they stood
   * @param source model or provider
   * @param file last part of the file's name or its address; null of a model
   * @param sha256 of the file's bytes, hexadecimal; null of a model
   * @param asOfNote how the time is known, with the doubt that is left; null of a model
   * @param tradable options with a bid and an ask; null of a model
   * @param zeroBid options with an ask and no bid; null of a model
   * @param excluded number of quotes not used, by reason; empty of a model
   * @param notes flags of the chain and expiries left out, for people
   */
  public record Chain(
      String quality,
      Instant asOf,
      String source,
      String file,
      String sha256,
      String asOfNote,
      Integer tradable,
      Integer zeroBid,
      Map<String, Integer> excluded,
      List<String> notes) {
    public Chain {
      excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
      notes = List.copyOf(notes);
    }

    /** Quotes that nobody made. */
    public static Chain model(Instant asOf, String source) {
      return new Chain("MODEL", asOf, source, null, null, null, null, null, Map.of(), List.of());
    }

    /** True when somebody quoted them. */
    public boolean real() {
      return !quality.equals("MODEL");
    }

    /** Quotes not used, for whatever reason. */
    public int excludedTotal() {
      return excluded.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
