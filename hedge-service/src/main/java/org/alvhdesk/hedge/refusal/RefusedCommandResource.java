package org.alvhdesk.hedge.refusal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.RefusedCommandView;
import org.alvhdesk.hedge.Pages;
import org.alvhdesk.kit.tx.Transactions;

/** Who was refused what, for everyone who may log in. */
@Path("/api/v1/refused-commands")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class RefusedCommandResource {
  private final Transactions transactions;
  private final RefusedCommands refused;

  RefusedCommandResource(Transactions transactions, RefusedCommands refused) {
    this.transactions = transactions;
    this.refused = refused;
  }

  /** Newest first; {@code next} goes into {@code before}. */
  @GET
  public Uni<Items<RefusedCommandView>> list(
      @QueryParam("before") String before, @QueryParam("limit") @DefaultValue("100") int limit) {
    long below = before == null ? Long.MAX_VALUE : Pages.cursor("before", before);
    int size = Pages.size(limit);
    return transactions
        .read(() -> refused.newest(below, size))
        .map(
            rows -> {
              List<RefusedCommandView> items = rows.stream().map(RefusedCommandRow::view).toList();
              return new Items<>(
                  items, items.size() < size ? null : Long.toString(items.getLast().id()));
            });
  }
}
