package org.alvhdesk.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.kit.intake.RefusedText;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every failure of a REST call as a problem document. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final String UNIQUE_VIOLATION = "23505";

  /** A number, a time or a text that PostgreSQL cannot hold. */
  private static final Set<String> NOT_STORABLE =
      Set.of("22001", "22003", "22007", "22008", "22021", "22P05");

  @ServerExceptionMapper
  Response webApplication(WebApplicationException e, UriInfo uri) {
    Response given = e.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    if (given.getStatus() >= 500) {
      return everythingElse(e, uri);
    }
    Response.ResponseBuilder builder =
        Response.fromResponse(
            Problems.response(given.getStatus(), detail(e, given.getStatus(), uri), path(uri)));
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? builder.build() : builder.header(HttpHeaders.ALLOW, allow).build();
  }

  @ServerExceptionMapper
  Response badJson(JsonProcessingException e, UriInfo uri) {
    return Problems.response(400, jsonDetail(e), path(uri));
  }

  @ServerExceptionMapper
  Response badJson(com.fasterxml.jackson.databind.exc.MismatchedInputException e, UriInfo uri) {
    return Problems.response(400, jsonDetail(e), path(uri));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e, UriInfo uri) {
    String detail =
        e.getConstraintViolations().stream()
            .map(ProblemMappers::sentence)
            .sorted()
            .collect(Collectors.joining("; "));
    return Problems.response(400, detail, path(uri));
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException e, UriInfo uri) {
    return challenge(uri, "Send a bearer token of the realm alvh in the Authorization header.");
  }

  @ServerExceptionMapper
  Response badToken(AuthenticationFailedException e, UriInfo uri) {
    return challenge(
        uri,
        "The bearer token is not accepted: it is expired, not signed by the realm alvh, or not"
            + " meant for this service. Log in again.");
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e, UriInfo uri) {
    return Problems.response(
        403, "Your roles do not allow this. Ask somebody who has the role.", path(uri));
  }

  @ServerExceptionMapper
  Response everythingElse(Throwable e, UriInfo uri) {
    if (isUniqueViolation(e)) {
      return Problems.response(
          409, "This already exists. Read the current state and try again.", path(uri));
    }
    if (sqlStates(e).anyMatch(NOT_STORABLE::contains)) {
      LOG.warnf(e, "a value in %s cannot be stored", path(uri));
      return Problems.response(
          400,
          "A number, date or text is outside of what can be stored. Nothing was changed.",
          path(uri));
    }
    String id = UUID.randomUUID().toString();
    LOG.errorf(e, "error %s in %s", id, path(uri));
    return Problems.response(
        500, "The service failed; its log has the reason under the id " + id + ".", path(uri));
  }

  /** An answer that brought its own problem document only lacks the path. */
  @ServerResponseFilter
  void nameThePath(ContainerResponseContext answer, UriInfo uri) {
    if (answer.getEntity() instanceof Problem p && p.instance() == null) {
      answer.setEntity(new Problem(p.type(), p.title(), p.status(), p.detail(), path(uri)));
    }
  }

  private static Response challenge(UriInfo uri, String detail) {
    return Response.fromResponse(Problems.response(401, detail, path(uri)))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static boolean isUniqueViolation(Throwable e) {
    return sqlStates(e).anyMatch(UNIQUE_VIOLATION::equals);
  }

  /** What PostgreSQL said, if anything of it did. */
  private static Stream<String> sqlStates(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .map(
            cause ->
                switch (cause) {
                  case PgException pg -> pg.getSqlState();
                  case SQLException sql -> sql.getSQLState();
                  default -> null;
                })
        .filter(Objects::nonNull);
  }

  private static String detail(WebApplicationException e, int status, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return jsonDetail(json);
    }
    return switch (status) {
      case 404 -> "There is nothing at " + path(uri) + "; /q/openapi lists the paths.";
      case 405 -> "This method is not allowed here; /q/openapi lists what is.";
      case 406 -> "This resource answers application/json.";
      case 415 -> "Send application/json.";
      default -> e.getMessage();
    };
  }

  private static String jsonDetail(JsonProcessingException e) {
    if (e instanceof RefusedText refused) {
      return field(refused) + " " + refused.getOriginalMessage();
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "There is no field "
          + field(unknown)
          + " in this body; it may have "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "))
          + ". Nothing was changed.";
    }
    StringBuilder detail = new StringBuilder("The body is not valid JSON for this resource");
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      detail.append(", field ").append(field(mapping));
    } else if (e.getLocation() != null) {
      detail.append(", line ").append(e.getLocation().getLineNr());
      detail.append(" column ").append(e.getLocation().getColumnNr());
    }
    return detail.append("; /q/openapi shows what is expected.").toString();
  }

  /** Where in the body, such as {@code edits.[0].leg}. */
  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(ref -> ref.getFieldName() == null ? "[" + ref.getIndex() + "]" : ref.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String sentence(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1) + " " + violation.getMessage();
  }

  private static String path(UriInfo uri) {
    return uri.getRequestUri().getPath();
  }
}
