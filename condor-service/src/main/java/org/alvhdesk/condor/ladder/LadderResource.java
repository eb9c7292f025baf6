package org.alvhdesk.condor.ladder;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.book.CondorBookRow;
import org.alvhdesk.condor.book.CondorBooks;
import org.alvhdesk.condor.proposal.ProposalRow;
import org.alvhdesk.condor.proposal.Proposals;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.Transactions;

/** {@code GET /api/v1/ladder}: the ladder as of the last decided step, and its live proposal. */
@Path("/api/v1/ladder")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class LadderResource {
  private final CondorBooks books;
  private final Proposals proposals;
  private final CondorConfig config;
  private final Transactions transactions;

  LadderResource(
      CondorBooks books, Proposals proposals, CondorConfig config, Transactions transactions) {
    this.books = books;
    this.proposals = proposals;
    this.config = config;
    this.transactions = transactions;
  }

  /** The ladder; 404 before the first step of a market. */
  @GET
  public Uni<LadderView> ladder() {
    return transactions.read(
        () ->
            books
                .latest(config.bookId())
                .invoke(LadderResource::requireLadder)
                .chain(row -> proposals.live(row.key()).map(live -> view(row, live))));
  }

  private static void requireLadder(CondorBookRow row) {
    if (row == null || row.ladderView() == null) {
      throw Problems.problem(
          404, "The condor ladder has no decided step yet; try again in a second.");
    }
  }

  private static LadderView view(CondorBookRow row, List<ProposalRow> live) {
    LadderView kept = Json.read(row.ladderView(), LadderView.class);
    return Proposals.foremost(live).map(p -> kept.with(live(p))).orElse(kept);
  }

  private static LadderView.Live live(ProposalRow row) {
    return new LadderView.Live(row.id().toString(), row.state(), row.headline(), row.expiresAt());
  }
}
