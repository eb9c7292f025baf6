package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alvhdesk.k8s.code.Code.Service;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pod of every overlay asks for an image that the build makes, or for this PostgreSQL. */
class ImageNamesTest {
  private static final String PARENT = "service-parent/pom.xml";

  /** Services and their migrations; what a laptop loads has the very name of the tarball. */
  @ParameterizedTest
  @EnumSource(Profile.class)
  void areThoseOfTheBuild(Profile profile) throws IOException {
    for (Service service : Overlay.CODE.services()) {
      var images =
          Overlay.of(profile).pods().stream()
              .filter(pod -> isOf(service, pod))
              .flatMap(PodTemplate::mainContainers)
              .map(container -> container.path("image").asText())
              .toList();
      String name = name(service);
      var image =
          profile == Profile.DEV
              ? Pattern.quote(built(name))
              : ".*/" + Pattern.quote(name) + "@sha256:.+";
      assertThat(images).as("%s in %s", service.id(), profile).isNotEmpty();
      assertThat(images).allMatch(asked -> asked.matches(image), "matches " + image);
    }
  }

  @Test
  void postgresIsTheOneThatWasTested() throws IOException {
    var tested = tag(read("pom.xml"), "postgres.binaries.version").replaceFirst("\\.\\d+$", "");
    for (Profile profile : Profile.values()) {
      var cluster = Overlay.of(profile).find("Cluster", "alvh-pg").orElseThrow();
      assertThat(cluster.spec().path("imageName").asText()).contains(":" + tested + "-");
    }
  }

  private static boolean isOf(Service service, PodTemplate pod) {
    String owner = pod.owner().name();
    return owner.equals(service.workload()) || owner.equals(service.workload() + "-migration");
  }

  /** What {@code jib:buildTar} calls it: registry, name, version. */
  private static String built(String name) throws IOException {
    var parent = read(PARENT);
    assertThat(parent)
        .contains("<image>${image.registry}/${image.name}:${project.version}</image>");
    return tag(parent, "image.registry") + "/" + name + ":" + tag(parent, "version");
  }

  private static String name(Service service) throws IOException {
    var pom = read(service.id() + "/pom.xml");
    var own = pom.substring(pom.indexOf("</parent>"));
    return own.contains("<image.name>") ? tag(own, "image.name") : tag(own, "artifactId");
  }

  private static String tag(String xml, String name) {
    return Stream.of(Pattern.compile("<%1$s>(.*?)</%1$s>".formatted(name)).matcher(xml))
        .filter(Matcher::find)
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static String read(String file) throws IOException {
    return Files.readString(Overlay.ROOT.resolve(Path.of(file)));
  }
}
