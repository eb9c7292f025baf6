package org.alvhdesk.k8s;

import static org.alvhdesk.k8s.Broken.env;
import static org.alvhdesk.k8s.Broken.remove;
import static org.alvhdesk.k8s.Broken.set;
import static org.alvhdesk.k8s.Broken.without;

import java.util.stream.Stream;

/** Faults in what the services stand on. */
final class BrokenPlatform {
  private static final String CLIENT = "/spec/realm/clients/4";

  private BrokenPlatform() {}

  static Stream<Broken> faults() {
    return Stream.concat(kafka(), Stream.concat(databases(), keycloak()));
  }

  private static Stream<Broken> kafka() {
    String acls = "/spec/authorization/acls";
    return Stream.of(
        without("a topic is missing", "topics-of-code", "KafkaTopic/alvh.hedge.book.v1"),
        without(
            "a dead-letter topic is missing",
            "topics-of-code",
            "KafkaTopic/alvh.market.step.v1.condor-service.dlq"),
        set(
            "a topic is misspelt",
            "topics-of-code",
            "KafkaTopic/alvh.hedge.book.v1",
            "/metadata/name",
            "alvh.hedge.books.v1"),
        set(
            "more partitions than the order allows",
            "topics-of-code",
            "KafkaTopic/alvh.market.step.v1",
            "/spec/partitions",
            "3"),
        remove(
            "a book that is not compacted",
            "topics-of-code",
            "KafkaTopic/alvh.condor.book.v1",
            "/spec/config/cleanup.policy"),
        without("a service without a user", "kafka-users", "KafkaUser/hedge-service"),
        remove("a right is missing", "kafka-users", "KafkaUser/hedge-service", acls + "/1"),
        set(
            "a right too many",
            "kafka-users",
            "KafkaUser/portfolio-ui",
            acls + "/-",
            "{ resource: { type: topic, name: alvh.hedge.book.v1 }, operations: [Write] }"),
        set(
            "rights on everything",
            "kafka-users",
            "KafkaUser/condor-service",
            acls + "/-",
            "{ resource: { type: topic, name: '*' }, operations: [All] }"),
        remove(
            "a user without a password",
            "kafka-users",
            "KafkaUser/condor-service",
            "/spec/authentication"),
        set(
            "a listener without TLS",
            "kafka-secured",
            "Kafka/alvh",
            "/spec/kafka/listeners/0/tls",
            "false"),
        remove(
            "a listener for everybody",
            "kafka-secured",
            "Kafka/alvh",
            "/spec/kafka/listeners/0/authentication"),
        remove(
            "every pod reaches the brokers",
            "kafka-secured",
            "Kafka/alvh",
            "/spec/kafka/listeners/0/networkPolicyPeers"),
        remove(
            "everybody may do everything",
            "kafka-secured",
            "Kafka/alvh",
            "/spec/kafka/authorization"),
        set(
            "topics make themselves",
            "kafka-secured",
            "Kafka/alvh",
            "/spec/kafka/config/auto.create.topics.enable",
            "true"),
        set(
            "one disk is enough",
            "kafka-copies",
            "Kafka/alvh",
            "/spec/kafka/config/min.insync.replicas",
            "1"),
        set(
            "no broker may go",
            "kafka-copies",
            "Kafka/alvh",
            "/spec/kafka/config/min.insync.replicas",
            "3"),
        set(
            "more copies than brokers",
            "kafka-copies",
            "KafkaNodePool/brokers",
            "/spec/replicas",
            "2"),
        set(
                "three copies on a laptop",
                "kafka-copies",
                "Kafka/alvh",
                "/spec/kafka/config/default.replication.factor",
                "3")
            .inDev(),
        env(
            "Kafka without TLS",
            "kafka-client-secured",
            "StatefulSet/condor",
            "KAFKA_SECURITY_PROTOCOL",
            "{ value: SASL_PLAINTEXT }"),
        env(
            "somebody else's user",
            "kafka-client-secured",
            "StatefulSet/condor",
            "KAFKA_SASL_JAAS_CONFIG",
            "{ valueFrom: { secretKeyRef: { name: hedge-service, key: sasl.jaas.config } } }"),
        env(
            "replicas on one seat",
            "kafka-client-secured",
            "StatefulSet/condor",
            "ALVH_INSTANCE",
            "{ value: '0' }"));
  }

  private static Stream<Broken> databases() {
    return Stream.of(
        without("a database is missing", "databases-of-code", "Database/alvh-hedge"),
        set(
            "a service owns its schema",
            "databases-of-code",
            "Database/alvh-hedge",
            "/spec/owner",
            "hedge_app"),
        set(
            "a role that may everything",
            "databases-of-code",
            "Cluster/alvh-pg",
            "/spec/managed/roles/1/superuser",
            "true"),
        remove(
            "a role is missing", "databases-of-code", "Cluster/alvh-pg", "/spec/managed/roles/0"),
        env(
            "somebody else's password",
            "database-client-secured",
            "StatefulSet/condor",
            "ALVH_DB_PASSWORD",
            "{ valueFrom: { secretKeyRef: { name: alvh-hedge-db, key: password } } }"),
        env(
            "somebody else's database",
            "database-client-secured",
            "StatefulSet/condor",
            "ALVH_DB_URL_JDBC",
            "{ value: 'jdbc:postgresql://alvh-pg-rw:5432/hedge?sslmode=verify-full' }"),
        env(
            "a server that is not checked",
            "database-client-secured",
            "StatefulSet/condor",
            "ALVH_DB_URL_JDBC",
            "{ value: 'jdbc:postgresql://alvh-pg-rw:5432/condor?sslmode=require' }"),
        env(
            "the reactive driver without TLS",
            "database-client-secured",
            "StatefulSet/condor",
            "QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE",
            null),
        set(
            "a database without TLS",
            "postgres-secured",
            "Cluster/alvh-pg",
            "/spec/postgresql/pg_hba/0",
            "host market_data market_data_app all scram-sha-256"),
        remove(
            "the rest is let in",
            "postgres-secured",
            "Cluster/alvh-pg",
            "/spec/postgresql/pg_hba/4"),
        set(
            "a role in every database",
            "postgres-secured",
            "Cluster/alvh-pg",
            "/spec/postgresql/pg_hba/1",
            "hostssl all condor_app all scram-sha-256"),
        set(
            "no password",
            "postgres-secured",
            "Cluster/alvh-pg",
            "/spec/postgresql/pg_hba/1",
            "hostssl condor condor_app all trust"),
        set(
            "the superuser over the network",
            "postgres-secured",
            "Cluster/alvh-pg",
            "/spec/enableSuperuserAccess",
            "true"),
        set("one instance", "postgres-copies", "Cluster/alvh-pg", "/spec/instances", "1"),
        set(
            "commits that may be lost",
            "postgres-copies",
            "Cluster/alvh-pg",
            "/spec/postgresql/synchronous/dataDurability",
            "preferred"),
        set(
            "too few connections",
            "connection-budget",
            "Cluster/alvh-pg",
            "/spec/postgresql/parameters/max_connections",
            "'80'"),
        set(
            "more replicas than connections",
            "connection-budget",
            "StatefulSet/hedge",
            "/spec/replicas",
            "9"),
        without("no backup", "postgres-backed-up", "ScheduledBackup/alvh-pg-daily"),
        set(
            "five fields of a crontab",
            "postgres-backed-up",
            "ScheduledBackup/alvh-pg-daily",
            "/spec/schedule",
            "30 2 * * *"));
  }

  private static Stream<Broken> keycloak() {
    return Stream.of(
        remove(
            "a role of the code is missing",
            "realm-of-code",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/roles/realm/2"),
        set(
            "a role is misspelt",
            "realm-of-code",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/roles/realm/2/name",
            "risks"),
        set(
            "another realm",
            "realm-of-code",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/realm",
            "desk"),
        remove(
            "a client is missing",
            "clients-of-code",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/clients/1"),
        set(
            "a client is misspelt",
            "clients-of-code",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/clients/2/clientId",
            "alvh-hedges"),
        remove(
            "an audience is missing",
            "clients-of-code",
            "KeycloakRealmImport/alvh-realm",
            CLIENT + "/protocolMappers/0"),
        set(
            "a public client",
            "clients-of-code",
            "KeycloakRealmImport/alvh-realm",
            CLIENT + "/publicClient",
            "true"),
        remove(
            "no PKCE",
            "clients-of-code",
            "KeycloakRealmImport/alvh-realm",
            CLIENT + "/attributes/pkce.code.challenge.method"),
        set(
            "passwords through a client",
            "realm-hardened",
            "KeycloakRealmImport/alvh-realm",
            CLIENT + "/directAccessGrantsEnabled",
            "true"),
        set(
            "a login without TLS",
            "realm-hardened",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/sslRequired",
            "none"),
        set(
            "a way back to anybody",
            "realm-hardened",
            "KeycloakRealmImport/alvh-realm",
            CLIENT + "/redirectUris/0",
            "'*'"),
        set(
            "scopes of its own",
            "realm-hardened",
            "KeycloakRealmImport/alvh-realm",
            "/spec/realm/clientScopes",
            "[{ name: desk }]"),
        remove(
            "the operator lets every pod in",
            "keycloak-secured",
            "Keycloak/alvh-keycloak",
            "/spec/networkPolicy"),
        set(
            "Keycloak in plain",
            "keycloak-secured",
            "Keycloak/alvh-keycloak",
            "/spec/http/httpEnabled",
            "true"),
        remove(
            "Keycloak without a certificate",
            "keycloak-secured",
            "Keycloak/alvh-keycloak",
            "/spec/http/tlsSecret"),
        set(
            "any name",
            "keycloak-secured",
            "Keycloak/alvh-keycloak",
            "/spec/hostname/strict",
            "false"),
        env(
            "keys of another realm",
            "oidc-settings",
            "StatefulSet/hedge",
            "QUARKUS_OIDC_JWKS_PATH",
            "{ value: 'https://alvh-keycloak-service:8443/realms/master/protocol/openid-connect/certs' }"),
        env(
            "keys in plain",
            "oidc-settings",
            "StatefulSet/hedge",
            "QUARKUS_OIDC_JWKS_PATH",
            "{ value: 'http://alvh-keycloak-service:8080/realms/alvh/protocol/openid-connect/certs' }"));
  }
}
