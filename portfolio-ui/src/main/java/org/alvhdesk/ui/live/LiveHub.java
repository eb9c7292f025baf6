package org.alvhdesk.ui.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes changes to every open page of this instance. A slow page loses old changes, never new. */
@ApplicationScoped
class LiveHub {
  private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();

  void publish(Change change) {
    changes.onNext(change);
  }

  Multi<Change> changes() {
    return changes.onOverflow().dropPreviousItems();
  }
}
