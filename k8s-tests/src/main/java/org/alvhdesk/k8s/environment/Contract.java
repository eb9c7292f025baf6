package org.alvhdesk.k8s.environment;

import static org.alvhdesk.k8s.environment.Form.exactly;
import static org.alvhdesk.k8s.environment.Form.field;
import static org.alvhdesk.k8s.environment.Form.file;
import static org.alvhdesk.k8s.environment.Form.matching;
import static org.alvhdesk.k8s.environment.Form.never;
import static org.alvhdesk.k8s.environment.Form.ofType;
import static org.alvhdesk.k8s.environment.Form.oneOf;
import static org.alvhdesk.k8s.environment.Form.secret;
import static org.alvhdesk.k8s.environment.Form.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.k8s.code.Choices;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.code.Setting;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.Tree;
import org.alvhdesk.k8s.model.Variable.FromSecret;

/**
 * Every variable that a workload may have. The names come from its settings in the code ({@link
 * Setting}); what is written down here is what the platform gives to some of them, and the few
 * settings of Quarkus and Kafka that a cluster needs. A name that is not here is a mistake: nothing
 * reads it, or it changes what the code decides.
 */
public record Contract(Map<String, Expected> variables) {
  private static final String AUTHORITY = "ca.crt";

  /** Options of the JVM that say how much memory it takes and when it gives up; no property. */
  private static final String JVM_OPTIONS =
      "(-XX:(Max|Initial|Min)RAMPercentage=\\d{1,2}(\\.\\d+)?|-XX:\\+ExitOnOutOfMemoryError"
          + "|-XX:\\+Use(Serial|G1|Z)GC|-XX:(MaxDirectMemorySize|MaxMetaspaceSize)=\\d+[km]"
          + "|-XX:ActiveProcessorCount=\\d|-Xss\\d+k)";

  /**
   * What is expected of a variable.
   *
   * @param required whether it must be there
   */
  public record Expected(boolean required, Form form) {}

  /** Of a pod that serves. */
  public static Contract serving(Manifests all, Code code, Code.Service service) {
    var around = Surroundings.of(all, Tree.text(code.realm(), "realm"));
    var contract = new Builder();
    fromCode(contract, code, service, true);
    everyPod(contract);
    servingPod(contract, all, around, service);
    if (service.database() != null) {
      database(contract, around, service);
      contract.required("ALVH_MIGRATE", exactly("false"));
      contract.optional("ALVH_MIGRATE_ONLY", exactly("false"));
      contract.optional("ALVH_DB_OWNER", never("only the migration Job is the owner"));
      contract.optional("ALVH_DB_OWNER_PASSWORD", never("only the migration Job is the owner"));
    }
    own(contract, all, code, around, service);
    return new Contract(contract.variables);
  }

  /** Of the Job that migrates a service's database. */
  public static Contract migration(Manifests all, Code code, Code.Service service) {
    var around = Surroundings.of(all, Tree.text(code.realm(), "realm"));
    var contract = new Builder();
    fromCode(contract, code, service, false);
    own(contract, all, code, around, service);
    contract.variables.replaceAll((name, expected) -> new Expected(false, expected.form()));
    everyPod(contract);
    contract.optional("ALVH_OIDC_URL", around.issuer(all));
    database(contract, around, service);
    contract.optional("ALVH_MIGRATE", exactly("true"));
    contract.required("ALVH_MIGRATE_ONLY", exactly("true"));
    String owner = "alvh-" + service.workload() + "-db-owner";
    contract.required("ALVH_DB_OWNER", secret(owner, "username"));
    contract.required("ALVH_DB_OWNER_PASSWORD", secret(owner, "password"));
    return new Contract(contract.variables);
  }

  private static void fromCode(Builder contract, Code code, Code.Service service, boolean serving) {
    for (Setting setting : code.settings().get(service.id()).values()) {
      Form form = ofType(setting.type());
      if (setting.neededInCluster() && serving) {
        contract.required(setting.name(), form);
      } else {
        contract.optional(setting.name(), form);
      }
    }
  }

  private static void everyPod(Builder contract) {
    contract.required("TZ", exactly("UTC"));
    contract.required(
        "JAVA_TOOL_OPTIONS",
        matching(JVM_OPTIONS + "( " + JVM_OPTIONS + ")*", "options for memory only"));
    contract.optional(
        "QUARKUS_LOG_LEVEL", oneOf(Set.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE")));
    // Where traces go is needed only when there are any: components/monitoring.
    contract.optional("OTEL_EXPORTER_OTLP_ENDPOINT", ofType("URI"));
    contract.optional("OTEL_EXPORTER_OTLP_PROTOCOL", oneOf(Set.of("grpc", "http/protobuf")));
  }

  private static void servingPod(
      Builder contract, Manifests all, Surroundings around, Code.Service service) {
    contract.required("ALVH_INSTANCE", field("metadata.name"));
    contract.required("ALVH_HTTP_PORT", exactly("8080"));
    contract.required("ALVH_MANAGEMENT_PORT", exactly("9000"));
    contract.required("QUARKUS_HTTP_HOST", exactly("0.0.0.0"));
    contract.optional("ALVH_HTTP_HOST", exactly("0.0.0.0"));
    contract.required("ALVH_SHUTDOWN_TIMEOUT", ofType("Duration"));
    contract.optional("ALVH_OUTBOX_ENABLED", exactly("true"));
    contract.required(
        "ALVH_KAFKA",
        matching(
            around.host(around.kafka() + "-kafka-bootstrap") + ":" + around.kafkaPort(),
            around.kafka() + "-kafka-bootstrap:" + around.kafkaPort()));
    contract.required("KAFKA_SECURITY_PROTOCOL", exactly("SASL_SSL"));
    contract.required("KAFKA_SASL_MECHANISM", exactly("SCRAM-SHA-512"));
    contract.required("KAFKA_SASL_JAAS_CONFIG", secret(service.id(), "sasl.jaas.config"));
    contract.required("KAFKA_SSL_TRUSTSTORE_TYPE", exactly("PEM"));
    contract.required(
        "KAFKA_SSL_TRUSTSTORE_LOCATION", file(around.kafka() + "-cluster-ca-cert", AUTHORITY));
    contract.optional("KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM", exactly("https"));
    contract.required("ALVH_OIDC_URL", around.issuer(all));
    String protocol = "/realms/" + around.realm() + "/protocol/openid-connect/";
    contract.required("QUARKUS_OIDC_JWKS_PATH", around.keycloak(protocol + "certs"));
    contract.required("QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME", exactly("keycloak"));
    contract.required(
        "QUARKUS_TLS_KEYCLOAK_TRUST_STORE_PEM_CERTS", file(around.keycloakTls(), AUTHORITY));
  }

  private static void database(Builder contract, Surroundings around, Code.Service service) {
    String host = around.host(around.postgres() + "-rw");
    String authority = around.postgres() + "-ca";
    String secret = "alvh-" + service.workload() + "-db";
    contract.required("ALVH_DB_URL_JDBC", Form.jdbc(host, service.database(), authority));
    contract.required(
        "ALVH_DB_URL_REACTIVE",
        matching(
            "postgresql://" + host + ":5432/" + service.database(),
            "postgresql://" + around.postgres() + "-rw:5432/" + service.database()));
    contract.required("ALVH_DB_USER", secret(secret, "username"));
    contract.required("ALVH_DB_PASSWORD", secret(secret, "password"));
    String reactive = "QUARKUS_DATASOURCE_REACTIVE_";
    contract.required(reactive + "POSTGRESQL_SSL_MODE", exactly("verify-full"));
    contract.required(reactive + "HOSTNAME_VERIFICATION_ALGORITHM", exactly("HTTPS"));
    contract.required(reactive + "TRUST_CERTIFICATE_PEM", exactly("true"));
    contract.required(reactive + "TRUST_CERTIFICATE_PEM_CERTS", file(authority, AUTHORITY));
    contract.optional(reactive + "TRUST_ALL", exactly("false"));
  }

  private static void own(
      Builder contract, Manifests all, Code code, Surroundings around, Code.Service service) {
    Choices choices = code.choices();
    contract.demanded(
        "ALVH_RULES",
        text(
            "CONDOR,HEDGE of the rule sets that ship",
            value -> {
              String[] names = value.split(",", -1);
              return names.length == 2
                  && choices.condorRules().contains(names[0].strip())
                  && choices.hedgeRules().contains(names[1].strip());
            }));
    switch (service.workload()) {
      case "market-data" -> {
        contract.required("ALVH_MARKET", market(choices));
        for (String name : choices.sources()) {
          contract.optional(name, source(name));
        }
      }
      case "hedge" -> {
        contract.required(
            "ALVH_AUDIT_DIR", Form.keptFolder("alvh-audit-key", List.of("audit.key", "audit.pub")));
        contract.required("ALVH_KEYCLOAK_URL", around.keycloak(""));
        contract.required(
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_TLS_CONFIGURATION_NAME", exactly("keycloak"));
        contract.required(
            "ALVH_DIRECTORY_CLIENT_SECRET", secret("alvh-directory", "client-secret"));
        contract.known("ALVH_POLICY", policy(choices));
        contract.known(
            "ALVH_HEDGE_EXECUTION",
            oneOf(Set.of("paper-mid", "paper-worked", "paper-full-spread", "manual")));
        told(contract);
      }
      case "ui" -> {
        contract.required("ALVH_MARKET_URL", around.service(all, "market-data"));
        contract.required("ALVH_CONDOR_URL", around.service(all, "condor"));
        contract.required("ALVH_HEDGE_URL", around.service(all, "hedge"));
        contract.required("ALVH_UI_CLIENT_SECRET", secret("alvh-ui", "client-secret"));
        contract.required("ALVH_UI_ENCRYPTION_SECRET", secret("alvh-ui", "encryption-secret"));
        contract.optional("ALVH_DEMO", exactly("false"));
        contract.required(
            "QUARKUS_OIDC_TOKEN_PATH",
            around.keycloak("/realms/" + around.realm() + "/protocol/openid-connect/token"));
        for (String edge :
            List.of(
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
                "QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE",
                "QUARKUS_OIDC_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME")) {
          contract.required(edge, exactly("true"));
        }
      }
      default -> {}
    }
  }

  /** Mail and webhook; rules of their own say when they must be complete. */
  private static void told(Builder contract) {
    contract.optional("ALVH_NOTIFY_WEBHOOK_URL", secret("alvh-webhook", "url"));
    contract.optional("ALVH_NOTIFY_WEBHOOK_SECRET", secret("alvh-webhook", "signing-secret"));
    contract.optional("ALVH_SMTP_USER", secret("alvh-smtp", "username"));
    contract.optional("ALVH_SMTP_PASSWORD", secret("alvh-smtp", "password"));
    contract.optional("ALVH_SMTP_HOST", matching("[a-z0-9-]+(\\.[a-z0-9-]+)+", "a server's name"));
    contract.optional("ALVH_SMTP_FROM", matching("[^@\\s]+@[^@\\s]+", "an address"));
    contract.optional("ALVH_SMTP_START_TLS", oneOf(Set.of("REQUIRED", "OPTIONAL", "DISABLED")));
    contract.optional("ALVH_NOTIFY_MAIL_ADDRESS", matching("[^@]*%s[^@]*@\\S+", "%s@DOMAIN"));
  }

  private static Form market(Choices choices) {
    return (v, mounts) -> {
      String value = v.plain();
      if (value.startsWith("replay:/")) {
        String folder = value.split(":")[1];
        return mounts.at(folder).isPresent()
            ? Optional.empty()
            : Optional.of("replays " + folder + ", where nothing is mounted");
      }
      return text(
              "live, replay:/DIR or sim: with one of " + choices.scenarios(),
              m ->
                  m.equals("live")
                      || choices.scenarios().stream().anyMatch(n -> m.equals("sim:" + n)))
          .wrong(v, mounts);
    };
  }

  private static Form policy(Choices choices) {
    return (v, mounts) ->
        choices.policies().contains(v.plain())
                || mounts.at(v.plain()).flatMap(m -> m.keyOf(v.plain())).isPresent()
            ? Optional.empty()
            : Optional.of(
                "is \""
                    + v.plain()
                    + "\", not one of "
                    + choices.policies()
                    + " nor a mounted file");
  }

  /** Keys of providers come from whatever secret the site has made for them. */
  private static Form source(String name) {
    if (name.endsWith("_KEY") || name.endsWith("_TOKEN")) {
      return (v, mounts) ->
          v.source() instanceof FromSecret
              ? Optional.empty()
              : Optional.of("is not taken from a secret");
    }
    return ofType(name.endsWith("_URL") ? "URI" : "");
  }

  private static final class Builder {
    private final Map<String, Expected> variables = new TreeMap<>();

    void required(String name, Form form) {
      variables.put(name, new Expected(true, form));
    }

    void optional(String name, Form form) {
      variables.put(name, new Expected(false, form));
    }

    /** Demands a variable that the code reads, if it does. */
    void demanded(String name, Form form) {
      variables.computeIfPresent(name, (n, e) -> new Expected(true, form));
    }

    /** Says more of a variable that the code reads, if it does. */
    void known(String name, Form form) {
      variables.computeIfPresent(name, (n, e) -> new Expected(e.required(), form));
    }
  }
}
