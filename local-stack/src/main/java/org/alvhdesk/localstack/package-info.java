/**
 * The platform as supervised local processes: PostgreSQL, Kafka, Keycloak and the services, with
 * neither Docker nor anything installed beyond a JDK. {@link org.alvhdesk.localstack.Launcher} is
 * the program behind {@code ./alvh demo|status|stop|logs}; {@link
 * org.alvhdesk.localstack.LocalStack} is the same for tests.
 */
package org.alvhdesk.localstack;
