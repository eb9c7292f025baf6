package org.alvhdesk.market.sources;

import java.time.LocalDate;
import org.alvhdesk.market.chain.Underlying;

/** One file that somebody wants; who has it is the sources' matter. */
public sealed interface Wish {
  /** What it is, for people: {@code daily history of VIX}. */
  String text();

  /** Every session of an index, such as {@code VIX} or {@code CNDR}. */
  record DailyHistory(String symbol) implements Wish {
    @Override
    public String text() {
      return "daily history of " + symbol;
    }
  }

  /**
   * Every session of one VX contract.
   *
   * @param expiry final settlement day
   */
  record FutureHistory(LocalDate expiry) implements Wish {
    @Override
    public String text() {
      return "daily history of the VX future of " + expiry;
    }
  }

  /** Settlement prices of all VX futures on one session. */
  record Settlements(LocalDate session) implements Wish {
    @Override
    public String text() {
      return "VX settlements of " + session;
    }
  }

  /** All options of SPX (with SPXW) or VIX as they are quoted now. */
  record Chain(Underlying underlying) implements Wish {
    @Override
    public String text() {
      return underlying + " option chain";
    }
  }

  /** The level of an index as it is quoted now. */
  record Quote(String symbol) implements Wish {
    @Override
    public String text() {
      return "quote of " + symbol;
    }
  }

  /**
   * A published series.
   *
   * @param series as FRED names it, such as {@code CPIAUCSL}
   * @param from first day or period it is about
   * @param vintages every value with the day since which it was known; else the latest only
   */
  record MacroSeries(String series, LocalDate from, boolean vintages) implements Wish {
    @Override
    public String text() {
      return series + (vintages ? " with vintages" : "") + " since " + from;
    }
  }

  /**
   * The days on which a statistic is released.
   *
   * @param release FRED's number of the release, such as 10 for consumer prices
   * @param name of the release
   * @param from first release day
   */
  record ReleaseDates(int release, String name, LocalDate from) implements Wish {
    @Override
    public String text() {
      return "release dates of " + name + " since " + from;
    }
  }
}
