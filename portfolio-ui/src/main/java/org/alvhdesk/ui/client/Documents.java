package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RollbackCommand;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The documents by which the desk decides, and their change. */
@ApplicationScoped
public class Documents {
  private final HedgeClient hedge;

  Documents(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /** By which documents the desk decides. */
  public Uni<Answer<List<ActiveDocumentView>>> list() {
    return Answers.of(Service.HEDGE, hedge.documents()).map(a -> a.map(Items::items));
  }

  /** Drafts a change of one of them; once per {@code key}. */
  public Uni<Answer<ProposalView>> propose(String key, DocumentProposalCommand command) {
    return Answers.of(Service.HEDGE, hedge.proposeDocument(key, command));
  }

  /** Drafts the way back to the document before; once per {@code key}. */
  public Uni<Answer<ProposalView>> rollBack(String key, RollbackCommand command) {
    return Answers.of(Service.HEDGE, hedge.rollBackDocument(key, command));
  }
}
