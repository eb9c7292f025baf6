package org.alvhdesk.marketdata.snapshot;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.SnapshotView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.marketdata.slice.StepSlices;

/** Sealed snapshots. */
@Path("/api/v1/snapshots")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class SnapshotResource {
  private final Snapshots snapshots;
  private final Transactions transactions;

  SnapshotResource(Snapshots snapshots, Transactions transactions) {
    this.snapshots = snapshots;
    this.transactions = transactions;
  }

  /**
   * One snapshot with its levels, signals and digest, the option expiries it holds, and where their
   * quotes come from; the slices are made again from what is stored and held against the digest.
   */
  @GET
  @Path("/{id}")
  public Uni<SnapshotView> show(String id) {
    return transactions
        .read(() -> snapshots.byId(id))
        .map(
            found ->
                found
                    .map(SnapshotResource::view)
                    .orElseThrow(
                        () ->
                            Problems.problem(
                                404,
                                "There is no snapshot " + id + "; a proposal names its own.")));
  }

  private static SnapshotView view(Snapshot snapshot) {
    List<SliceV1> slices = StepSlices.again(snapshot);
    return new SnapshotView(
        snapshot.fact(),
        snapshot.sealedAt(),
        snapshot.state().dividendYield(),
        snapshot.state().source(),
        slices.stream().map(SnapshotResource::reference).toList(),
        Slices.digest(slices).equals(snapshot.fact().digest()));
  }

  private static SnapshotView.SliceRef reference(SliceV1 s) {
    return new SnapshotView.SliceRef(
        s.root(),
        s.expiry(),
        s.strikes().length,
        s.forward(),
        s.quality(),
        s.marketTime(),
        s.source());
  }
}
