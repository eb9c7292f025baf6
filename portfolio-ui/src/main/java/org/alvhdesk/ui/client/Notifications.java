package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.contracts.rest.ReadCommand;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the caller was told. */
@ApplicationScoped
public class Notifications {
  private final HedgeClient hedge;

  Notifications(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /**
   * What the caller was told, newest first.
   *
   * @param before {@code next} of the page before, or null
   */
  public Uni<Answer<NotificationsView>> page(String before, int limit) {
    return Answers.of(Service.HEDGE, hedge.notifications(before, limit));
  }

  /** Notes what the caller has read. */
  public Uni<Answer<Done>> read(String key, ReadCommand command) {
    return Answers.done(hedge.readNotifications(key, command));
  }
}
