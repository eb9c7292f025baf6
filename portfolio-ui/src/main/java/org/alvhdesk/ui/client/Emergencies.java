package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ReviewCommand;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What one person released alone, and its review. */
@ApplicationScoped
public class Emergencies {
  private final HedgeClient hedge;

  Emergencies(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /** Releases alone what reduces risk. */
  public Uni<Answer<Done>> breakGlass(String id, String key, ApprovalCommand command) {
    return Answers.done(hedge.breakGlass(id, key, command));
  }

  /** What one person released alone, newest first. */
  public Uni<Answer<List<EmergencyView>>> list() {
    return Answers.of(Service.HEDGE, hedge.emergencies()).map(a -> a.map(Items::items));
  }

  /** Signs the review of an emergency. */
  public Uni<Answer<Done>> review(String id, String key, ReviewCommand command) {
    return Answers.done(hedge.review(id, key, command));
  }
}
