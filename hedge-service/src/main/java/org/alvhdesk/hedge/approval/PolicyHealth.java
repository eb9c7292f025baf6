package org.alvhdesk.hedge.approval;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.hedge.member.Members;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down when the desk's people could never approve some change: a matter for people, so at {@code
 * /q/health/well} and no reason to restart or to send nobody here.
 */
@Wellness
@ApplicationScoped
class PolicyHealth implements AsyncHealthCheck {
  private final Policies policies;
  private final Members members;

  PolicyHealth(Policies policies, Members members) {
    this.policies = policies;
    this.members = members;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return members.now().map(this::response);
  }

  private HealthCheckResponse response(MembersAnswer answer) {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("approval policy " + policies.signature());
    return switch (answer) {
      case MembersAnswer.Unknown unknown ->
          response.withData("members", "unknown: " + unknown.reason()).up().build();
      case MembersAnswer.Known known -> {
        List<String> deadlocks = policies.deadlocks(known);
        for (int i = 0; i < deadlocks.size(); i++) {
          response.withData("deadlock " + (i + 1), deadlocks.get(i));
        }
        yield response.status(deadlocks.isEmpty()).build();
      }
    };
  }
}
