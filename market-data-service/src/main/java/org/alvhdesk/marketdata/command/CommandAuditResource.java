package org.alvhdesk.marketdata.command;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.AuditVerdict;
import org.alvhdesk.approval.audit.AuditVerification;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.marketdata.history.History;

/** Who commanded what of the market's data, for everyone who may log in. */
@Path("/api/v1/audit")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class CommandAuditResource {
  private static final int MOST = 500;

  private final CommandAudit audit;
  private final History history;

  CommandAuditResource(CommandAudit audit, History history) {
    this.audit = audit;
    this.history = history;
  }

  /** The lines, newest first; {@code next} goes into {@code before}. */
  @GET
  @Blocking
  public Items<AuditView> list(
      @QueryParam("before") String before, @QueryParam("limit") @DefaultValue("100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problems.problem(400, "limit is from 1 to " + MOST + ", not " + limit + ".");
    }
    List<AuditView> items =
        audit.newest(below(before), limit).stream().map(CommandAuditResource::view).toList();
    return new Items<>(
        items, items.size() < limit ? null : Long.toString(items.getLast().sequence()));
  }

  private static long below(String before) {
    try {
      return before == null ? Long.MAX_VALUE : Long.parseLong(before);
    } catch (NumberFormatException e) {
      throw Problems.problem(400, "before is the next of the page before, not " + before + ".");
    }
  }

  /** Whether the lines are as they were written; names the first that is not. */
  @GET
  @Path("/verification")
  @Blocking
  public AuditVerificationView verification() {
    AuditVerification verification =
        new AuditVerification(CommandAudit.CHAIN, List.of(), Optional.empty());
    audit.all(verification::next);
    AuditVerdict.Broken broken = verification.verdict() instanceof AuditVerdict.Broken b ? b : null;
    return new AuditVerificationView(
        CommandAudit.CHAIN,
        broken == null,
        verification.head().sequence(),
        0,
        0,
        0,
        verification.head().hash(),
        broken == null ? null : broken.sequence(),
        broken == null ? null : broken.fault().name(),
        broken == null
            ? verification.head().sequence() + " lines are as they were written."
            : broken.text(),
        List.of(),
        history.clock().instant());
  }

  private static AuditView view(ChainedLine chained) {
    AuditLine line = chained.line();
    return new AuditView(
        line.sequence(),
        line.runId(),
        line.chain(),
        line.recordedAt(),
        line.marketTime(),
        line.actor(),
        line.roles(),
        line.action(),
        line.subject(),
        line.state(),
        line.contentHash(),
        line.detail(),
        line.sequence(),
        line.acr(),
        line.authTime(),
        line.from(),
        chained.hash());
  }
}
