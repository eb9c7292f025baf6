package org.alvhdesk.hedge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.LocalStack;

/** Real PostgreSQL and Kafka, and an issuer of tokens, for one test application. */
public class TestInfra implements QuarkusTestResourceLifecycleManager {
  private TestIssuer issuer;

  @Override
  public Map<String, String> start() {
    LocalStack stack = LocalStack.shared();
    Database database =
        stack.createDatabase("hedge" + UUID.randomUUID().toString().substring(0, 8));
    Map<String, Integer> topics = new LinkedHashMap<>();
    topics.put(Topics.MARKET_SLICE, 4);
    for (String topic :
        new String[] {
          Topics.MARKET_STEP,
          Topics.CONDOR_BOOK,
          Topics.CONDOR_PROPOSAL,
          Topics.CONDOR_FILL,
          Topics.HEDGE_PROPOSAL,
          Topics.HEDGE_BOOK,
          Topics.LEDGER_CLOSE,
          Topics.BOOK_OPENING,
          Topics.APPROVAL_DECISION,
          Topics.STEP_DONE,
          Topics.DELEGATION,
          Topics.CASH_TRANSFER,
          Topics.RULE_SET_VERSION,
          Topics.MARKET_STEP + ".hedge-service.dlq",
          Topics.MARKET_SLICE + ".hedge-service.dlq",
          Topics.CONDOR_BOOK + ".hedge-service.dlq",
          Topics.CONDOR_PROPOSAL + ".hedge-service.dlq",
          Topics.CONDOR_FILL + ".hedge-service.dlq",
          Topics.APPROVAL_DECISION + ".hedge-service.dlq"
        }) {
      topics.put(topic, 1);
    }
    stack.createTopics(topics);
    issuer = TestIssuer.start();
    Path auditFolder = newFolder();

    Map<String, String> config = new HashMap<>();
    config.put("ALVH_DB_URL_REACTIVE", database.reactiveUrl());
    config.put("ALVH_DB_URL_JDBC", database.jdbcUrl());
    config.put("ALVH_DB_OWNER", database.owner());
    config.put("ALVH_DB_OWNER_PASSWORD", database.ownerPassword());
    config.put("ALVH_DB_USER", database.user());
    config.put("ALVH_DB_PASSWORD", database.appPassword());
    config.put("ALVH_KAFKA", stack.kafka());
    config.put("alvh.audit.directory", auditFolder.toString());
    config.put("ALVH_OIDC_URL", issuer.url());
    config.put("alvh.hedge.directory-required", "false");
    config.put("test.issuer.key", issuer.privateKey());
    return config;
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("alvh-audit");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (issuer != null) {
      issuer.stop();
    }
  }
}
