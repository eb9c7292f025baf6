package org.alvhdesk.hedge.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.Pages;
import org.alvhdesk.kit.tx.Transactions;

/** The audit, for everyone who may log in. */
@Path("/api/v1/audit")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class AuditResource {
  private final Transactions transactions;
  private final AuditLog log;
  private final AuditVerifier verifier;
  private final HedgeConfig config;

  AuditResource(
      Transactions transactions, AuditLog log, AuditVerifier verifier, HedgeConfig config) {
    this.transactions = transactions;
    this.log = log;
    this.verifier = verifier;
    this.config = config;
  }

  /**
   * Whether the audit is as it was written, every chain of it; names the first line that is not.
   */
  @GET
  @Path("/verification")
  public Uni<AuditVerificationView> verification() {
    return verifier.verify();
  }

  /** The lines of the book, newest first; {@code next} goes into {@code before}. */
  @GET
  public Uni<Items<AuditView>> list(
      @QueryParam("before") String before, @QueryParam("limit") @DefaultValue("100") int limit) {
    long below = before == null ? Long.MAX_VALUE : Pages.cursor("before", before);
    int size = Pages.size(limit);
    return transactions
        .read(() -> log.newest(config.bookId(), below, size))
        .map(
            rows -> {
              List<AuditView> items = rows.stream().map(AuditRow::view).toList();
              return new Items<>(
                  items, items.size() < size ? null : Long.toString(items.getLast().id()));
            });
  }
}
