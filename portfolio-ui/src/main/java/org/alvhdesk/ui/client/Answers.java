package org.alvhdesk.ui.client;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.jboss.logging.Logger;

/**
 * Every call of a service answers, whatever happens, with an {@link Answer}. Only that a second
 * factor is needed fails, with {@link StepUpNeeded}: it is no answer to be shown.
 */
final class Answers {
  private static final Logger LOG = Logger.getLogger(Answers.class);

  private Answers() {}

  /** What {@code service} says to {@code call}. */
  static <T> Uni<Answer<T>> of(Service service, Uni<T> call) {
    return call.<Answer<T>>map(Answer.Ok::new)
        .onFailure(failure -> !(failure instanceof StepUpNeeded))
        .recoverWithItem(failure -> fromFailure(service, failure));
  }

  /** The same of a command to hedge-service whose content is of no interest. */
  static Uni<Answer<Done>> done(Uni<Void> call) {
    return of(Service.HEDGE, call.replaceWith(Done.DONE));
  }

  private static <T> Answer<T> fromFailure(Service service, Throwable failure) {
    if (failure instanceof ServiceProblem problem) {
      return problem.status() == 404
          ? new Answer.Absent<>(service, problem.getMessage())
          : new Answer.Refused<>(service, problem.status(), problem.getMessage());
    }
    LOG.debugf(failure, "%s does not answer", service.label());
    return new Answer.Down<>(service, why(failure));
  }

  private static String why(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UnknownHostException) {
        return "unknown host";
      }
      if (t instanceof ConnectException) {
        return "connection refused";
      }
      if (t instanceof TimeoutException || t instanceof java.util.concurrent.TimeoutException) {
        return "no answer in time";
      }
      if (t instanceof WebApplicationException web) {
        return "answer not understood, HTTP " + web.getResponse().getStatus();
      }
    }
    return "connection failed";
  }
}
