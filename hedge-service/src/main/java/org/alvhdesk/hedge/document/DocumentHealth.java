package org.alvhdesk.hedge.document;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while nothing can be decided by a document in force: no step is decided then and no command
 * accepted, which no restart mends.
 */
@Wellness
@ApplicationScoped
class DocumentHealth implements HealthCheck {
  private final DocumentsInForce documents;

  DocumentHealth(DocumentsInForce documents) {
    this.documents = documents;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> unusable = documents.lastUnusable();
    var response = HealthCheckResponse.named("documents in force").status(unusable.isEmpty());
    unusable.ifPresent(text -> response.withData("unusable", text));
    return response.build();
  }
}
