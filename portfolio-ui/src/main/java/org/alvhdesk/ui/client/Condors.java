package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.contracts.rest.LadderView;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The condor book, its ladder and what could be sold next. */
@ApplicationScoped
public class Condors {
  private final CondorClient condor;

  Condors(@RestClient CondorClient condor) {
    this.condor = condor;
  }

  /** The condor book. */
  public Uni<Answer<CondorBookV1>> book() {
    return Answers.of(Service.CONDOR, condor.book());
  }

  /** The condor ladder as the rules saw it at the last decided step. */
  public Uni<Answer<LadderView>> ladder() {
    return Answers.of(Service.CONDOR, condor.ladder());
  }

  /**
   * The best condor of one listed expiry and its runners-up.
   *
   * @param expiry such as 2018-03-02; null for the one nearest the first layer's target
   */
  public Uni<Answer<CandidatesView>> candidates(String expiry) {
    return Answers.of(Service.CONDOR, condor.candidates(expiry));
  }
}
