package org.alvhdesk.market.chain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.market.Quality;

/**
 * What a reader must know of a quoted chain before believing its numbers: everything but the
 * quotes.
 *
 * @param provider who quotes and in which shape, such as "Cboe quote table"
 * @param file last part of the file's name, or the address it was fetched from
 * @param sha256 of the bytes as found, hexadecimal
 * @param asOf when the quotes stood
 * @param asOfNote how that is known, with the doubt that is left
 * @param quality of the quotes, never MODEL
 * @param tradable options with a bid and an ask
 * @param zeroBid options with an ask and no bid
 * @param excluded number of quotes not used, by {@link QuoteFault#code()}
 * @param notes flags of the chain and the expiries that are left out, for people
 */
public record ChainFacts(
    Underlying underlying,
    String provider,
    String file,
    String sha256,
    Instant asOf,
    String asOfNote,
    Quality quality,
    int tradable,
    int zeroBid,
    Map<String, Integer> excluded,
    List<String> notes) {
  public ChainFacts {
    if (quality == Quality.MODEL) {
      throw new IllegalArgumentException("a quoted chain is never of quality MODEL: " + file);
    }
    excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
    notes = List.copyOf(notes);
  }

  /** Of a cleaned chain and the slices made from it. */
  static ChainFacts of(OptionChain chain, ChainSlices slices, Quality quality) {
    ChainProvenance from = chain.provenance();
    List<String> notes = new ArrayList<>();
    chain.flags().forEach(flag -> notes.add(flag.code() + ": " + flag.text()));
    slices
        .leftOut()
        .forEach(l -> notes.add(l.root() + " " + l.expiry() + " left out: " + l.reason()));
    return new ChainFacts(
        chain.isVix() ? Underlying.VIX : Underlying.SPX,
        from.provider(),
        name(from.file()),
        from.sha256(),
        from.asOf().instant(),
        from.asOf().note(),
        quality,
        chain.report().tradable(),
        chain.report().zeroBid(),
        chain.report().rejected(),
        notes);
  }

  /** Quotes not used, for whatever reason. */
  public int excludedTotal() {
    return excluded.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Directories are the machine's, not the chain's. */
  private static String name(String file) {
    if (file.contains("://")) {
      return file;
    }
    Path last = Path.of(file).getFileName();
    return last == null ? file : last.toString();
  }
}
