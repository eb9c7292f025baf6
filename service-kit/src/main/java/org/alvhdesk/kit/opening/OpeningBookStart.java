package org.alvhdesk.kit.opening;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Before anything else happens: the demo's opening book holds positions that nobody approved, so a
 * service that is given one and a live market does not start. {@code ./alvh demo} is the exception,
 * because it says what it is ({@code ALVH_DEMO}).
 */
@ApplicationScoped
class OpeningBookStart {
  /** Before tables are looked at or topics are read. */
  static final int BEFORE_ALL = -1;

  private static final String INVENTED = "demo";
  private static final String LIVE = "live";

  private final String market;
  private final Optional<String> openingBook;
  private final boolean demo;

  /**
   * @param market what is played, as market-data-service reads it
   * @param openingBook what the book begins with; empty for a service without a book
   * @param demo whether this is a demo on one machine
   */
  OpeningBookStart(
      @ConfigProperty(name = "alvh.market-played") String market,
      @ConfigProperty(name = "alvh.opening-book") Optional<String> openingBook,
      @ConfigProperty(name = "alvh.demo") boolean demo) {
    this.market = market;
    this.openingBook = openingBook;
    this.demo = demo;
  }

  void start(@Observes @Priority(BEFORE_ALL) StartupEvent event) {
    boolean invented = openingBook.filter(INVENTED::equalsIgnoreCase).isPresent();
    if (market.equals(LIVE) && invented && !demo) {
      throw new IllegalStateException(
          "ALVH_OPENING_BOOK=demo would open positions that nobody approved, and ALVH_MARKET is"
              + " live: set ALVH_OPENING_BOOK=none for condor-service and hedge-service, then"
              + " import the desk's positions or let them be proposed"
              + " (docs/strategy/opening-book.md)");
    }
  }
}
