package org.alvhdesk.k8s;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alvhdesk.k8s.code.Code.Service;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is in the images that {@code .ci/images} has built: the application and what it needs, no
 * test library, a bill of materials that names every library, and no time of the build.
 */
@EnabledIfSystemProperty(
    named = "alvh.images",
    matches = "true",
    disabledReason = "no images: .ci/images builds them and runs this")
class ImageContentTest {
  private static final String LIBRARIES = "deployments/lib/";
  private static final Pattern TEST_LIBRARY =
      Pattern.compile("junit|assertj|mockito|rest-assured|testcontainers|wiremock|playwright");

  static Stream<Service> services() {
    return Overlay.CODE.services().stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void holdsTheApplication_itsLibraries_andNothingOfTheTests(Service service) throws IOException {
    var image = image(service);
    assertThat(files(image)).contains("deployments/quarkus-run.jar", "deployments/bom.json");
    assertThat(libraries(image)).isNotEmpty().noneMatch(f -> TEST_LIBRARY.matcher(f).find());
    assertThat(image.tag()).doesNotEndWith(":latest").contains(":");
  }

  /** Libraries are the lowest layer, so a release that changes our code only is small. */
  @ParameterizedTest
  @MethodSource("services")
  void librariesAreALayerOfTheirOwn(Service service) throws IOException {
    var layers = image(service).layers().values().iterator();
    assertThat(layers.next().keySet()).isNotEmpty().allMatch(f -> f.startsWith(LIBRARIES));
    assertThat(layers.next().keySet()).isNotEmpty().noneMatch(f -> f.startsWith(LIBRARIES));
  }

  @ParameterizedTest
  @MethodSource("services")
  void runsAsNobody_andSaysNothingOfWhenItWasBuilt(Service service) throws IOException {
    var image = image(service);
    assertThat(image.config().at("/config/User").asText()).isEqualTo("10001:10001");
    assertThat(image.config().at("/config/Entrypoint").toString()).contains("quarkus-run.jar");
    var times = new HashSet<Instant>();
    image.layers().values().forEach(layer -> times.addAll(layer.values()));
    assertThat(times).containsExactly(Instant.parse(image.config().path("created").asText()));
  }

  /** Every library that is in the image is in its bill, with its version and a hash. */
  @ParameterizedTest
  @MethodSource("services")
  void billNamesEveryLibrary(Service service) throws IOException {
    var image = image(service);
    var bill = new ObjectMapper().readTree(image.bill());
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.has("serialNumber")).isFalse();
    var named =
        components(bill).map(c -> c.path("name").asText() + "-" + c.path("version").asText());
    Set<String> known = named.collect(toSet());
    assertThat(libraries(image))
        .allSatisfy(file -> assertThat(known).anyMatch(name -> isOf(name, file)));
    assertThat(components(bill).filter(c -> !c.path("group").asText().equals("org.alvhdesk")))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.path("hashes")).as(c.path("name").asText()).isNotEmpty());
  }

  /** {@code group.name-version[-classifier].jar}, as Quarkus calls what it copies. */
  private static boolean isOf(String nameAndVersion, String file) {
    return Pattern.compile("(^|[./])" + Pattern.quote(nameAndVersion) + "(-[^/]*)?\\.jar$")
        .matcher(file)
        .find();
  }

  private static Stream<JsonNode> components(JsonNode bill) {
    return StreamSupport.stream(bill.path("components").spliterator(), false);
  }

  private static Set<String> libraries(ImageTar image) {
    return files(image).stream()
        .filter(f -> f.startsWith(LIBRARIES) && f.endsWith(".jar"))
        .collect(toSet());
  }

  private static Set<String> files(ImageTar image) {
    return image.layers().values().stream()
        .flatMap(layer -> layer.keySet().stream())
        .collect(toSet());
  }

  private static ImageTar image(Service service) throws IOException {
    return ImageTar.read(Overlay.ROOT.resolve(service.id()).resolve("target/jib-image.tar"));
  }
}
