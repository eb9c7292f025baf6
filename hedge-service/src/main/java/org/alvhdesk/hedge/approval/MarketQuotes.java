package org.alvhdesk.hedge.approval;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alvhdesk.approval.drift.BandLint;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.market.Quality;

/** Whether the policy in force lets anything be approved on the quotes that the market delivers. */
@ApplicationScoped
class MarketQuotes {
  private final Books books;
  private final Policies policies;

  MarketQuotes(Books books, Policies policies) {
    this.books = books;
    this.policies = policies;
  }

  /** Why it does not; empty when it does, and before the first step. In the caller's session. */
  Uni<Optional<String>> refused() {
    return books
        .latest()
        .map(unit -> unit == null ? Optional.empty() : refused(unit.book().step()));
  }

  private Optional<String> refused(MarketStepV1 step) {
    return step.market().startsWith(StepMoment.LIVE)
            && Quality.valueOf(step.optionQuality()) == Quality.DELAYED
        ? BandLint.delayed(policies.document().bands().quotes(), BandLint.PROVIDERS_DELAY)
        : Optional.empty();
  }
}
