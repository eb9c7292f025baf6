package org.alvhdesk.strategy.execution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;

/** What a broker's symbol names. */
public final class ContractSymbols {
  /** Exchange-traded VIX products that a hedge may hold (001-2). */
  private static final Set<String> SHARES = Set.of("VIXY", "VXX", "UVXY", "SVXY", "VIXM");

  private ContractSymbols() {}

  /** OCC symbol of an option, CFE symbol of a future, ticker of a share. */
  public static String of(HedgeContract contract) {
    return LegCells.of(contract).symbol();
  }

  /**
   * The option of an OCC symbol, the future of {@code VXF26} or {@code /VXF6}, or the share of its
   * ticker; empty for anything that this desk does not trade.
   *
   * @param tradedOn tells the decade of a year of one digit
   */
  public static Optional<HedgeContract> parse(String symbol, LocalDate tradedOn) {
    String name = symbol.strip();
    return OccSymbols.parse(name)
        .<HedgeContract>map(o -> o)
        .or(() -> FutureSymbols.parse(name, tradedOn))
        .or(() -> Optional.of(name).filter(SHARES::contains).map(EtpShare::new));
  }
}
