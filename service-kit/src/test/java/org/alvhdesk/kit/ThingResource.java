package org.alvhdesk.kit;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.alvhdesk.contracts.rest.Longest;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.problem.StepUpRequired;
import org.alvhdesk.kit.tx.Transactions;

/** REST of the test application. */
@Path("/api/v1/things")
public class ThingResource {
  private final Transactions transactions;
  private final SecurityIdentity identity;

  ThingResource(Transactions transactions, SecurityIdentity identity) {
    this.transactions = transactions;
    this.identity = identity;
  }

  /** Body of a new thing. */
  public record NewThing(
      @Min(1) long id, @NotBlank String name, @Longest(3) String code, List<String> tags) {}

  @POST
  public Uni<Void> create(@Valid NewThing thing) {
    return transactions.run(
        () -> {
          Thing entity = new Thing();
          entity.id = thing.id();
          entity.name = thing.name();
          return entity.persistAndFlush().replaceWithVoid();
        });
  }

  @GET
  @Path("/named/{name}")
  public Uni<String> named(@PathParam("name") String name, @QueryParam("kind") String kind) {
    return Uni.createFrom().item(name + " " + kind);
  }

  @GET
  @Path("/teapot")
  public Uni<String> teapot() {
    throw Problems.problem("/problems/teapot", 418, "Teapot", "Use another pot.");
  }

  @GET
  @Path("/guarded")
  public Uni<String> guarded() {
    return transactions.run(
        () ->
            Uni.createFrom()
                .failure(
                    new StepUpRequired("Confirm with your code.", "2", Duration.ofMinutes(5))));
  }

  @GET
  @Path("/broken")
  public Uni<String> broken() {
    return Uni.createFrom().failure(new IllegalStateException("secret inside"));
  }

  @GET
  @Path("/mine")
  @Authenticated
  public Uni<String> mine() {
    return Uni.createFrom().item(identity.getPrincipal().getName());
  }

  @GET
  @Path("/risky")
  @RolesAllowed("risk")
  public Uni<String> risky() {
    return Uni.createFrom().item("yes");
  }
}
