package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The import of an opening book. */
@ApplicationScoped
public class OpeningBooks {
  private final HedgeClient hedge;

  OpeningBooks(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /** What a broker's file would bring; for pm and admin, as hedge-service decides. */
  public Uni<Answer<OpeningPreview>> preview(OpeningCommand command) {
    return Answers.of(Service.HEDGE, hedge.openingPreview(command));
  }

  /** Imports exactly the bytes the person saw the preview of. */
  public Uni<Answer<OpeningPreview>> confirm(String key, OpeningCommand command) {
    return Answers.of(Service.HEDGE, hedge.importOpening(key, command));
  }
}
