package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alvhdesk.localstack.Checkout;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.Topics;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What several modules must agree on, read from their sources. */
@Order(1)
class ContractTest {
  private static final Pattern CHANNEL_TOPIC =
      Pattern.compile("mp\\.messaging\\.(incoming|outgoing)\\.([^.]+)\\.topics?");
  private static final Pattern ROLES = Pattern.compile("@RolesAllowed\\(([^)]*)\\)");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+)\"");

  private final Path root = Checkout.current().root();

  @Test
  void everyTopicExists_whenContractsNameIt() throws IllegalAccessException {
    var named = new TreeSet<String>();
    for (Field field : org.alvhdesk.contracts.Topics.class.getFields()) {
      named.add((String) field.get(null));
    }
    assertThat(named).hasSizeGreaterThanOrEqualTo(7);
    assertThat(Topics.names()).containsAll(named);
  }

  @Test
  void topicsAreThoseOfTheArchitecture_whenCreated() throws IOException {
    var text = Files.readString(root.resolve("docs/architecture.md"));
    var documented = new TreeSet<String>();
    var matcher = Pattern.compile("`(alvh\\.[a-z.]+\\.v1)`").matcher(text);
    while (matcher.find()) {
      documented.add(matcher.group(1));
    }
    assertThat(Topics.names().stream().filter(n -> !n.endsWith(".dlq")))
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void everyChannelHasItsTopic_whenAServiceConsumesOrPublishes() throws IOException {
    var wrong = new ArrayList<String>();
    for (var service : services()) {
      var settings = settings(service);
      for (var name : new TreeSet<>(settings.stringPropertyNames())) {
        if (name.startsWith("%") || !CHANNEL_TOPIC.matcher(name).matches()) {
          continue;
        }
        for (var topic : settings.getProperty(name).split(",", -1)) {
          if (!Topics.names().contains(topic.strip())) {
            wrong.add(service.id() + ": " + name + " = " + topic);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyConsumerHasItsDeadLetterTopic_whenItKeepsState() throws IOException {
    var wanted = new TreeSet<String>();
    for (var service : services()) {
      if (service == PartName.UI) {
        continue; // keeps nothing: what it cannot read, it leaves out
      }
      var settings = settings(service);
      for (var name : settings.stringPropertyNames()) {
        var channel = CHANNEL_TOPIC.matcher(name);
        if (!name.startsWith("%") && channel.matches() && channel.group(1).equals("incoming")) {
          wanted.add(settings.getProperty(name) + "." + service.id() + ".dlq");
        }
      }
    }
    assertThat(wanted).isNotEmpty();
    assertThat(Topics.names()).containsAll(wanted);
  }

  @Test
  void everyRoleExistsInTheRealm_whenAServiceAsksForIt() throws IOException {
    var realm = Files.readString(realmFile());
    var roles = new TreeMap<String, Path>();
    for (var service : services()) {
      for (var file : javaFiles(root.resolve(service.id()).resolve("src/main"))) {
        var allowed = ROLES.matcher(Files.readString(file));
        while (allowed.find()) {
          var role = QUOTED.matcher(allowed.group(1));
          while (role.find()) {
            roles.put(role.group(1), file);
          }
        }
      }
    }
    assertThat(roles).isNotEmpty();
    assertThat(roles.keySet())
        .allSatisfy(r -> assertThat(realm).as("role " + r).contains("\"name\": \"" + r + "\""));
  }

  @Test
  void everyAudienceIsAClientOfTheRealm_whenAServiceChecksIt() throws IOException {
    var realm = Files.readString(realmFile());
    for (var service : services()) {
      var audience = settings(service).getProperty("alvh.audience");
      if (service != PartName.UI) {
        assertThat(audience).as(service.id()).isNotBlank();
        assertThat(realm).contains("\"clientId\": \"" + audience + "\"");
      }
    }
  }

  private Path realmFile() {
    return root.resolve("local-stack/src/main/resources/org/alvhdesk/localstack/realm.json");
  }

  private static List<PartName> services() {
    return Arrays.stream(PartName.values()).filter(PartName::isService).toList();
  }

  private Properties settings(PartName service) throws IOException {
    var settings = new Properties();
    try (var in =
        Files.newInputStream(
            root.resolve(service.id()).resolve("src/main/resources/application.properties"))) {
      settings.load(in);
    }
    return settings;
  }

  private static List<Path> javaFiles(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }
}
