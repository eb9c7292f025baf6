package org.alvhdesk.hedge.document;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while a document in force is not stored as it was approved: no step is decided then and no
 * command accepted, which no restart mends.
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
    Optional<String> tampered = documents.lastTampered();
    var response = HealthCheckResponse.named("documents in force").status(tampered.isEmpty());
    tampered.ifPresent(text -> response.withData("tampered", text));
    return response.build();
  }
}
