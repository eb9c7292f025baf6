package org.alvhdesk.market.store.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.ChainIndices;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.RateHistory;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.market.store.query.StoredRates;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.NoIndex;
import org.alvhdesk.quant.vix.VolatilityIndex;

/** Brings a chain into the history, and keeps its VIX at the rate that is known. */
public final class ChainMerge {
  private ChainMerge() {}

  /** What storing a chain did. */
  public enum Stored {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /** VIX of a chain, or why there is none. */
  private record Vix(OptionalDouble level, double rate, Optional<String> note) {}

  /**
   * Stores {@code chain}; another chain of the same root, instant and source is superseded.
   *
   * @param at when it is recorded
   */
  public static Stored store(
      Connection c, long fileId, String source, OptionChain chain, Instant at) throws SQLException {
    Instant asOf = chain.provenance().asOf().instant();
    String root = chain.isVix() ? "VIX" : "SPX";
    String part = part(chain.expiries());
    byte[] quotes = ChainCodec.encode(chain);
    Optional<byte[]> before =
        Sql.first(
            c,
            "select quotes from history.chain_snapshot where root = ? and as_of = ? and source = ?"
                + " and part = ? and superseded_at is null",
            row -> row.getBytes(1),
            root,
            asOf,
            source,
            part);
    if (before.filter(b -> Arrays.equals(b, quotes)).isPresent()) {
      return Stored.UNCHANGED;
    }
    Sql.update(
        c,
        "update history.chain_snapshot set superseded_at = ? where root = ? and as_of = ? and"
            + " source = ? and part = ? and superseded_at is null",
        at,
        root,
        asOf,
        source,
        part);
    LocalDate session = asOf.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    Vix vix = vix(chain, StoredRates.load(c).on(session));
    Sql.update(
        c,
        "insert into history.chain_snapshot (root, part, as_of, source, session, tradable,"
            + " zero_bid, reject_codes, reject_counts, expiries, quotes, vix, vix_rate, vix_note,"
            + " recorded_at, file_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        root,
        part,
        asOf,
        source,
        session,
        chain.report().tradable(),
        chain.report().zeroBid(),
        chain.report().rejected().keySet().toArray(String[]::new),
        chain.report().rejected().values().toArray(Integer[]::new),
        chain.expiries().size(),
        quotes,
        vix.level(),
        vix.rate(),
        vix.note(),
        at,
        fileId);
    return before.isPresent() ? Stored.CHANGED : Stored.ADDED;
  }

  private static String part(List<ExpiryQuotes> expiries) {
    return expiries.size() == 1
        ? expiries.getFirst().root() + " " + expiries.getFirst().expiry()
        : "";
  }

  /** Computes VIX anew where the rate of the session has become known since. */
  public static void refreshIndices(Connection c) throws SQLException {
    record Row(long id, LocalDate session, double rate) {}
    RateHistory rates = StoredRates.load(c);
    List<Row> rows =
        Sql.list(
            c,
            "select id, session, vix_rate from history.chain_snapshot where superseded_at is null",
            row -> new Row(row.getLong("id"), Sql.date(row, "session"), row.getDouble("vix_rate")));
    for (Row row : rows) {
      double rate = rates.on(row.session());
      if (rate != row.rate()) {
        OptionChain chain =
            Sql.first(
                    c,
                    "select quotes from history.chain_snapshot where id = ?",
                    r -> ChainCodec.decode(r.getBytes(1)),
                    row.id())
                .orElseThrow();
        Vix vix = vix(chain, rate);
        Sql.update(
            c,
            "update history.chain_snapshot set vix = ?, vix_rate = ?, vix_note = ? where id = ?",
            vix.level(),
            vix.rate(),
            vix.note(),
            row.id());
      }
    }
  }

  private static Vix vix(OptionChain chain, double rate) {
    if (chain.isVix()) {
      return new Vix(OptionalDouble.empty(), rate, Optional.of("options on VIX"));
    }
    if (chain.expiries().isEmpty()) {
      return new Vix(OptionalDouble.empty(), rate, Optional.of("no quotes are left"));
    }
    return switch (ChainIndices.of(chain, VolatilityIndex.VIX, rate).outcome()) {
      case IndexLevel level -> new Vix(OptionalDouble.of(level.level()), rate, Optional.empty());
      case NoIndex none -> new Vix(OptionalDouble.empty(), rate, Optional.of(none.reason()));
    };
  }
}
