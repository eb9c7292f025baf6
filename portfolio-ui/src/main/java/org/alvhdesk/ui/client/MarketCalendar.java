package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.CalendarEventCommand;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.contracts.rest.Items;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The calendar of events. */
@ApplicationScoped
public class MarketCalendar {
  private final MarketClient market;

  MarketCalendar(@RestClient MarketClient market) {
    this.market = market;
  }

  /** Events of the calendar; either date may be null. */
  public Uni<Answer<List<CalendarEventView>>> events(String from, String to) {
    return Answers.of(Service.MARKET, market.events(from, to)).map(a -> a.map(Items::items));
  }

  /** Enters an event; for admin, as market-data-service decides. */
  public Uni<Answer<CalendarEventView>> add(String key, CalendarEventCommand command) {
    return Answers.of(Service.MARKET, market.addEvent(key, command));
  }

  /** Changes an event. */
  public Uni<Answer<CalendarEventView>> change(
      String id, String key, CalendarEventCommand command) {
    return Answers.of(Service.MARKET, market.changeEvent(id, key, command));
  }

  /** Cancels an event. */
  public Uni<Answer<CalendarEventView>> cancel(String id, String key, String reason) {
    return Answers.of(Service.MARKET, market.cancelEvent(id, key, reason));
  }
}
