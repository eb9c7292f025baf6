package org.alvhdesk.hedge.execution;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.alvhdesk.market.files.broker.BrokerFile;
import org.alvhdesk.market.files.broker.BrokerTrade;
import org.alvhdesk.market.files.text.SourceFile;
import org.alvhdesk.strategy.hedge.Action;

/**
 * Whether a break is still what its file says: a break has no signature of its own, but the file it
 * came in was read, confirmed and put into the audit by its SHA-256.
 */
final class GenuineBreak {
  /** What PostgreSQL keeps of a price and of a time. */
  private static final int STORED_DECIMALS = 6;

  private static final Duration STORED_TIME = Duration.of(1, ChronoUnit.MICROS);

  private GenuineBreak() {}

  /**
   * Why {@code row} is not the trade of {@code file}; empty when it is.
   *
   * @param file its import; null when there is none any more
   */
  static Optional<String> altered(FillBreakRow row, FillImportRow file) {
    String name = "break " + row.id;
    if (file == null) {
      return Optional.of(name + " has no file any more");
    }
    SourceFile source = SourceFile.of(file.fileName, file.content);
    if (!source.sha256().equals(file.sha256)) {
      return Optional.of(
          "the bytes of import %s have the SHA-256 %s, its row says %s"
              .formatted(file.id, source.sha256(), file.sha256));
    }
    return BrokerFile.read(source).trades().stream().anyMatch(trade -> is(row, trade))
        ? Optional.empty()
        : Optional.of(name + " is not what line " + row.line + " of " + file.fileName + " says");
  }

  private static boolean is(FillBreakRow row, BrokerTrade trade) {
    return trade.line() == row.line
        && Objects.equals(trade.executionId(), row.executionId)
        && row.action.equals((trade.buys() ? Action.BUY : Action.SELL).name())
        && trade.quantity() == row.quantity
        && trade.symbol().equals(row.symbol)
        && trade.price().setScale(STORED_DECIMALS, RoundingMode.HALF_UP).compareTo(row.pricePoints)
            == 0
        && Duration.between(trade.at(), row.tradedAt).abs().compareTo(STORED_TIME) <= 0;
  }
}
