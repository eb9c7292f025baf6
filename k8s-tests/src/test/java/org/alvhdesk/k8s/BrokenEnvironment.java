package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;

import java.util.stream.Stream;

/** Faults in variables, settings, and the files they name. */
final class BrokenEnvironment {
  private static final String KNOWN = "environment-known";
  private static final String COMPLETE = "environment-complete";
  private static final String VALUES = "environment-values";
  private static final String FILES = "files-mounted";
  private static final String NAMED = "mounts-named";
  private static final String HEDGE = "StatefulSet/hedge";
  private static final String CONDOR = "StatefulSet/condor";
  private static final String UI = "Deployment/ui";
  private static final String MIGRATION = "Job/hedge-migration";
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";

  private BrokenEnvironment() {}

  static Stream<Broken> faults() {
    return Stream.of(names(), missing(), security(), values(), settings(), files()).flatMap(s -> s);
  }

  private static Stream<Broken> names() {
    return Stream.of(
        plain("a misspelt variable", KNOWN, HEDGE, "ALVH_SHUTDOWN_TIMOUT", "20s"),
        plain("a profile for development", KNOWN, UI, "QUARKUS_PROFILE", "dev"),
        plain("logins switched off", KNOWN, UI, "QUARKUS_OIDC_TENANT_ENABLED", "\"false\""),
        plain("another topic", KNOWN, CONDOR, "MP_MESSAGING_INCOMING_STEP_IN_TOPIC", "a.topic"),
        plain("another group", KNOWN, HEDGE, "MP_MESSAGING_INCOMING_STEP_IN_GROUP_ID", "mine"),
        plain("everybody is trusted", KNOWN, HEDGE, "QUARKUS_TLS_KEYCLOAK_TRUST_ALL", "\"true\""),
        plain("no certificate is looked at", KNOWN, HEDGE, "QUARKUS_OIDC_TLS_VERIFICATION", "none"),
        plain(
            "pages for everybody", KNOWN, UI, "QUARKUS_HTTP_AUTH_PERMISSION_DESK_POLICY", "permit"),
        plain("a library before all others", KNOWN, CONDOR, "LD_PRELOAD", "/tmp/a.so"),
        plain("what code decides", KNOWN, HEDGE, "ALVH_HEDGE_BOOK_ID", "other"),
        plain("Kafka in a Job", KNOWN, MIGRATION, "KAFKA_SECURITY_PROTOCOL", "SASL_SSL"),
        setting("a setting nobody reads", "settings-used", "ALVH_COLOUR", "blue"),
        setting("a setting that is hidden", "settings-used", "ALVH_KAFKA", "other:9093"),
        setting("a misspelt setting", KNOWN, "ALVH_SMTP_HOSTS", "smtp.alvh.example"));
  }

  private static Stream<Broken> missing() {
    return Stream.of(
        env("brokers of a laptop", COMPLETE, HEDGE, "ALVH_KAFKA", null),
        env("a Keycloak of a laptop", COMPLETE, HEDGE, "ALVH_KEYCLOAK_URL", null),
        env("a secret of a laptop", COMPLETE, HEDGE, "ALVH_DIRECTORY_CLIENT_SECRET", null),
        env("a client secret of a laptop", COMPLETE, UI, "ALVH_UI_CLIENT_SECRET", null),
        env("a key of a laptop", COMPLETE, UI, "ALVH_UI_ENCRYPTION_SECRET", null),
        env("a service of a laptop", COMPLETE, UI, "ALVH_HEDGE_URL", null),
        env("an audit that nobody signs", COMPLETE, HEDGE, "ALVH_AUDIT_DIR", null),
        env("no authority of Kafka", COMPLETE, CONDOR, "KAFKA_SSL_TRUSTSTORE_LOCATION", null),
        env("no owner's password", COMPLETE, MIGRATION, "ALVH_DB_OWNER_PASSWORD", null),
        remove("no issuer", COMPLETE, "ConfigMap/alvh-settings", "/data/ALVH_OIDC_URL"),
        remove("rules by accident", COMPLETE, "ConfigMap/alvh-settings", "/data/ALVH_RULES"),
        remove(
            "traces to this machine",
            COMPLETE,
            "ConfigMap/alvh-settings",
            "/data/OTEL_EXPORTER_OTLP_ENDPOINT"),
        remove("no market", COMPLETE, "ConfigMap/alvh-settings", "/data/ALVH_MARKET"),
        remove("no settings", "settings-imported", CONDOR, CONTAINER + "/envFrom"),
        set(
            "settings by another name",
            "settings-imported",
            UI,
            CONTAINER + "/envFrom/0/prefix",
            "X_"),
        set(
            "settings that may be missing",
            "settings-imported",
            UI,
            CONTAINER + "/envFrom/0/configMapRef/optional",
            "true"),
        remove("settings of another name", COMPLETE, HEDGE, CONTAINER + "/envFrom"));
  }

  private static Stream<Broken> security() {
    return Stream.of(
        plain(
            "no server's name is checked",
            VALUES,
            HEDGE,
            "QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM",
            "NONE"),
        plain("any PostgreSQL", VALUES, HEDGE, "QUARKUS_DATASOURCE_REACTIVE_TRUST_ALL", "\"true\""),
        plain("any broker", VALUES, HEDGE, "KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM", "\"\""),
        plain("a demo", VALUES, UI, "ALVH_DEMO", "\"true\""),
        plain(
            "a cookie in the clear",
            VALUES,
            UI,
            "QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE",
            "\"false\""),
        plain(
            "a property among the options of the JVM",
            VALUES,
            UI,
            "JAVA_TOOL_OPTIONS",
            "-Dquarkus.tls.trust-all=true"),
        plain(
            "no authority for JDBC",
            VALUES,
            HEDGE,
            "ALVH_DB_URL_JDBC",
            "jdbc:postgresql://alvh-pg-rw:5432/hedge?sslmode=verify-full"),
        plain(
            "a factory that trusts",
            VALUES,
            HEDGE,
            "ALVH_DB_URL_JDBC",
            "jdbc:postgresql://alvh-pg-rw:5432/hedge?sslmode=verify-full&sslrootcert=/etc/alvh/pg/ca.crt"
                + "&sslfactory=org.postgresql.ssl.NonValidatingFactory"),
        key("the user as the password", "ALVH_DB_PASSWORD", "alvh-hedge-db", "username"),
        key(
            "the password as the login to Kafka",
            "KAFKA_SASL_JAAS_CONFIG",
            "hedge-service",
            "password"),
        env(
            "a password that may be missing",
            VALUES,
            HEDGE,
            "ALVH_DB_PASSWORD",
            "{ valueFrom: { secretKeyRef: { name: alvh-hedge-db, key: password, optional: true } }"
                + " }"),
        env(
            "the app as the owner",
            VALUES,
            MIGRATION,
            "ALVH_DB_OWNER",
            "{ valueFrom: { secretKeyRef: { name: alvh-hedge-db, key: username } } }"),
        env(
            "somebody else's owner",
            VALUES,
            MIGRATION,
            "ALVH_DB_OWNER_PASSWORD",
            "{ valueFrom: { secretKeyRef: { name: alvh-condor-db-owner, key: password } } }"),
        setting("everybody is the owner", VALUES, "ALVH_DB_OWNER", "hedge_owner"));
  }

  private static Stream<Broken> values() {
    return Stream.of(
        plain("the wrong service", VALUES, UI, "ALVH_HEDGE_URL", "http://condor:8080"),
        plain("a service by TLS", VALUES, UI, "ALVH_HEDGE_URL", "https://hedge:8080"),
        plain("a service without a port", VALUES, UI, "ALVH_HEDGE_URL", "http://hedge"),
        plain("a service elsewhere", VALUES, UI, "ALVH_HEDGE_URL", "http://hedge.other:8080"),
        plain(
            "another realm's keys",
            VALUES,
            HEDGE,
            "QUARKUS_OIDC_JWKS_PATH",
            "https://alvh-keycloak-service:8443/realms/master/protocol/openid-connect/certs"),
        plain("an outbox that is kept", VALUES, CONDOR, "ALVH_OUTBOX_ENABLED", "\"false\""),
        plain(
            "other rules than the others'",
            "settings-agree",
            HEDGE,
            "ALVH_RULES",
            "CORE45-000,FOUR42-004"));
  }

  private static Stream<Broken> settings() {
    return Stream.of(
        setting("a market of nowhere", VALUES, "ALVH_MARKET", "sim:feb2019"),
        setting("a market from no folder", VALUES, "ALVH_MARKET", "replay:/data"),
        setting("rules of nobody", VALUES, "ALVH_RULES", "LAYERED-003,FOUR42-004"),
        setting("rules the wrong way round", VALUES, "ALVH_RULES", "FOUR42-004,LAYERED-002"),
        setting("a seed in words", VALUES, "ALVH_SEED", "forty-two"),
        setting("a policy of nobody", VALUES, "ALVH_POLICY", "NOBODY"),
        setting("an opening book of nobody", VALUES, "ALVH_OPENING_BOOK", "empty"),
        setting("a limit in words", VALUES, "ALVH_LEDGER_LIMITS_STRESS_LOSS", "little"),
        setting("everybody migrates", VALUES, "ALVH_MIGRATE_ONLY", "\"true\""),
        setting("traces to no address", VALUES, "OTEL_EXPORTER_OTLP_ENDPOINT", "otel"));
  }

  private static Stream<Broken> files() {
    String authority = POD + "/volumes/1/secret";
    return Stream.of(
        plain(
            "a file that is not there",
            VALUES,
            HEDGE,
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "/etc/alvh/kafka/ca.pem"),
        plain(
            "somebody else's authority",
            VALUES,
            HEDGE,
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "/etc/alvh/pg/ca.crt"),
        plain("a file of nowhere", FILES, HEDGE, "ALVH_POLICY", "/etc/alvh/policy.json"),
        remove("no authority is mounted", FILES, UI, CONTAINER + "/volumeMounts/0"),
        set(
            "an authority elsewhere",
            FILES,
            UI,
            CONTAINER + "/volumeMounts/0/mountPath",
            "/etc/ca"),
        set("an authority by another name", FILES, CONDOR, authority + "/items/0/path", "ca.pem"),
        set(
            "PostgreSQL's authority from Kafka",
            VALUES,
            CONDOR,
            POD + "/volumes/0/secret/secretName",
            "alvh-cluster-ca-cert"),
        set("an authority that may be missing", NAMED, CONDOR, authority + "/optional", "true"),
        set(
            "an authority that may be written",
            NAMED,
            UI,
            CONTAINER + "/volumeMounts/0/readOnly",
            "false"),
        set(
            "a mount that nobody names",
            NAMED,
            UI,
            CONTAINER + "/volumeMounts/-",
            "{ name: kafka-ca, mountPath: /etc/other, readOnly: true }"),
        set(
            "two mounts in one place",
            NAMED,
            UI,
            CONTAINER + "/volumeMounts/-",
            "{ name: kafka-ca, mountPath: /etc/alvh/keycloak, readOnly: true }"),
        set(
            "a volume that nobody mounts",
            NAMED,
            UI,
            POD + "/volumes/-",
            "{ name: more, emptyDir: { sizeLimit: 1Gi } }"),
        remove(
            "an audit's key for everybody",
            "keys-kept",
            HEDGE,
            POD + "/volumes/4/secret/defaultMode"),
        remove(
            "an audit of no size",
            "keys-kept",
            HEDGE,
            "/spec/volumeClaimTemplates/0/spec/resources/requests/storage"),
        plain("an audit in the wrong place", VALUES, HEDGE, "ALVH_AUDIT_DIR", "/var/lib/alvh"),
        plain("an audit that goes with the pod", VALUES, HEDGE, "ALVH_AUDIT_DIR", "/tmp"),
        remove("an audit on no disk", VALUES, HEDGE, "/spec/volumeClaimTemplates"),
        set(
            "an audit's key from elsewhere",
            VALUES,
            HEDGE,
            POD + "/volumes/4/secret/secretName",
            "alvh-keycloak-tls"));
  }

  private static Broken plain(
      String name, String rule, String object, String variable, String yaml) {
    return env(name, rule, object, variable, "{ value: " + quoted(yaml) + " }");
  }

  private static String quoted(String value) {
    return value.startsWith("\"") ? value : "\"" + value + "\"";
  }

  private static Broken key(String name, String variable, String secret, String key) {
    return env(
        name,
        VALUES,
        HEDGE,
        variable,
        "{ valueFrom: { secretKeyRef: { name: " + secret + ", key: " + key + " } } }");
  }

  private static Broken setting(String name, String rule, String key, String yaml) {
    return set(name, rule, "ConfigMap/alvh-settings", "/data/" + key, quoted(yaml));
  }
}
