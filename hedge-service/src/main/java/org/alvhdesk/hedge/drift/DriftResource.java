package org.alvhdesk.hedge.drift;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.command.ProposalIds;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.kit.tx.Transactions;

/** Whether a proposal still holds, with approved against now. Changes nothing. */
@Path("/api/v1/proposals/{id}/drift")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class DriftResource {
  private final Transactions transactions;
  private final Proposals proposals;
  private final Books books;
  private final DriftCheck check;
  private final Clock clock;

  DriftResource(
      Transactions transactions, Proposals proposals, Books books, DriftCheck check, Clock clock) {
    this.transactions = transactions;
    this.proposals = proposals;
    this.books = books;
    this.check = check;
    this.clock = clock;
  }

  /** On the inputs of the last decided step of its book. */
  @GET
  public Uni<DriftView> drift(@PathParam("id") String id) {
    return transactions
        .read(
            () ->
                proposals
                    .read(ProposalIds.of(id))
                    .onItem()
                    .ifNull()
                    .failWith(() -> ProposalIds.unknown(id))
                    .chain(
                        proposal ->
                            books
                                .unlocked(proposal.bookKey())
                                .map(unit -> new Asked(proposal, world(unit)))))
        .chain(asked -> OffLoop.call(() -> view(asked)));
  }

  private record Asked(Proposal proposal, DriftCheck.World world) {}

  private DriftCheck.World world(BookUnit unit) {
    return new DriftCheck.World(
        unit.book().version(), unit.holdings(), unit.book().inputs(), clock.instant());
  }

  private DriftView view(Asked asked) {
    Proposal proposal = asked.proposal();
    MarketInputs inputs = asked.world().inputs();
    boolean judged = !proposal.state().isFinal() && proposal.state() != RequestState.PARTLY_FILLED;
    Judgement judgement =
        judged
            ? check.judge(proposal.signed(), asked.world())
            : new Judgement(List.of(), List.of(), "");
    return new DriftView(
        proposal.id().toString(),
        judged ? judgement.holds() : null,
        text(proposal, judged, judgement),
        judgement.reasons(),
        judgement.rows(),
        inputs.step().marketTime(),
        inputs.step().snapshotId(),
        judged && judgement.unpriced().isPresent());
  }

  private static String text(Proposal proposal, boolean judged, Judgement judgement) {
    if (!judged) {
      return "It is " + proposal.state() + "; nothing is judged any more.";
    }
    if (judgement.unpriced().isPresent()) {
      return "It cannot be approved now: " + judgement.text() + ".";
    }
    if (!judgement.holds()) {
      return (proposal.state() == RequestState.RELEASED
              ? "It is outside what was approved: "
              : "It would go stale: ")
          + judgement.text()
          + ".";
    }
    if (proposal.isDocument()) {
      return "It does not depend on the market; it is held against what is in force when it is"
          + " due.";
    }
    return "It holds. Released now it would work at: " + judgement.working() + ".";
  }
}
