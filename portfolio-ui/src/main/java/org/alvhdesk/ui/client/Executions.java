package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alvhdesk.contracts.rest.BreakCommand;
import org.alvhdesk.contracts.rest.ConfirmationCommand;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillCommand;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A change after its approval, and what brokers filled. */
@ApplicationScoped
public class Executions {
  private final HedgeClient hedge;

  Executions(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /** A change after its approval. */
  public Uni<Answer<ExecutionView>> execution(String id) {
    return Answers.of(Service.HEDGE, hedge.execution(id));
  }

  /** A ticket as its owner wrote it. */
  public Uni<Answer<Response>> ticket(String id, String format) {
    return Answers.of(Service.HEDGE, hedge.ticket(id, format));
  }

  /** Records a broker's fill of a change. */
  public Uni<Answer<Done>> recordFill(String id, String key, FillCommand command) {
    return Answers.done(hedge.recordFill(id, key, command));
  }

  /** At most {@code limit} fills of the hedge book, newest first. */
  public Uni<Answer<List<FillLine>>> fills(int limit) {
    return Answers.of(Service.HEDGE, hedge.fills(limit)).map(a -> a.map(Items::items));
  }

  /** At most {@code limit} executions that fit nothing, newest first. */
  public Uni<Answer<List<FillBreakView>>> fillBreaks(int limit) {
    return Answers.of(Service.HEDGE, hedge.fillBreaks(limit)).map(a -> a.map(Items::items));
  }

  /** Orphan-leg alarms that stand. */
  public Uni<Answer<List<OrphanAlarmView>>> orphanAlarms() {
    return Answers.of(Service.HEDGE, hedge.orphanAlarms()).map(a -> a.map(Items::items));
  }

  /** Shows what a broker's file would do. */
  public Uni<Answer<FillImportView>> previewFills(String name, byte[] bytes) {
    return Answers.of(Service.HEDGE, hedge.previewFills(name, bytes));
  }

  /** An import of fills. */
  public Uni<Answer<FillImportView>> fillImport(String id) {
    return Answers.of(Service.HEDGE, hedge.fillImport(id));
  }

  /** Books an import of fills, bound to its bytes. */
  public Uni<Answer<FillImportView>> confirmFills(String id, ConfirmationCommand command) {
    return Answers.of(Service.HEDGE, hedge.confirmFills(id, command));
  }

  /** Takes a break into the book. */
  public Uni<Answer<Done>> bookBreak(long id, String key, BreakCommand command) {
    return Answers.done(hedge.bookBreak(id, key, command));
  }

  /** Dismisses a break. */
  public Uni<Answer<Done>> dismissBreak(long id, String key, BreakCommand command) {
    return Answers.done(hedge.dismissBreak(id, key, command));
  }
}
