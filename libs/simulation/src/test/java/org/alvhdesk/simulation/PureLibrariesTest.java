package org.alvhdesk.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/architecture 1 and 2: no framework, no clock, no randomness, the same bits everywhere. */
class PureLibrariesTest {
  private static final JavaClasses LIBS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.alvhdesk.quant", "org.alvhdesk.market", "org.alvhdesk.simulation");

  private static final Set<String> NOT_THE_SAME_ON_EVERY_CPU =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");

  /** As a parameter the interface is a seed that the caller chose; making one is not allowed. */
  private static final String SEEDED_BY_THE_CALLER = "java.util.random.RandomGenerator";

  @Test
  @DisplayName("no framework, no parser, no messaging")
  void noFrameworks() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "io.smallrye..",
            "io.vertx..",
            "org.hibernate..",
            "jakarta..",
            "com.fasterxml..",
            "org.apache.kafka..",
            "de.siegmar..")
        .check(LIBS);
  }

  @Test
  @DisplayName("libraries point one way: quant knows neither market nor simulation")
  void oneWay() {
    noClasses()
        .that()
        .resideInAPackage("org.alvhdesk.quant..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.alvhdesk.market..", "org.alvhdesk.simulation..")
        .check(LIBS);
    noClasses()
        .that()
        .resideInAPackage("org.alvhdesk.market..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.alvhdesk.simulation..")
        .check(LIBS);
  }

  @Test
  @DisplayName("no system clock: time is a parameter")
  void noClock() {
    noClasses()
        .should()
        .callMethodWhere(calls("now() without a clock", PureLibrariesTest::isNow))
        .check(LIBS);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(LIBS);
    noClasses().should().callMethod(System.class, "nanoTime").check(LIBS);
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "a system clock",
                c -> owner(c).equals("java.time.Clock") && c.getName().startsWith("system")))
        .check(LIBS);
  }

  @Test
  @DisplayName("no randomness: seeds and ids are parameters")
  void noRandomness() {
    noClasses()
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<JavaClass>("are random generators") {
              @Override
              public boolean test(JavaClass c) {
                return c.getName().equals("java.util.Random")
                    || c.getName().equals("java.security.SecureRandom")
                    || c.getName().equals("java.util.SplittableRandom")
                    || (c.getName().startsWith("java.util.random.")
                        && !c.getName().equals(SEEDED_BY_THE_CALLER))
                    || c.getName().endsWith("ThreadLocalRandom");
              }
            })
        .check(LIBS);
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "generators that seed themselves",
                c ->
                    owner(c).equals(SEEDED_BY_THE_CALLER)
                        && Set.of("of", "getDefault").contains(c.getName())))
        .check(LIBS);
    noClasses().should().callMethod(Math.class, "random").check(LIBS);
    noClasses().should().callMethod(java.util.UUID.class, "randomUUID").check(LIBS);
  }

  @Test
  @DisplayName("no Math.exp and the like: StrictMath gives the same bits on every CPU")
  void noPlatformMath() {
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "java.lang.Math functions that may differ between CPUs",
                c ->
                    owner(c).equals("java.lang.Math")
                        && NOT_THE_SAME_ON_EVERY_CPU.contains(c.getName())))
        .check(LIBS);
  }

  private static boolean isNow(JavaMethodCall call) {
    return owner(call).startsWith("java.time.")
        && call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static String owner(JavaAccess<?> access) {
    return access.getTargetOwner().getName();
  }

  private static DescribedPredicate<JavaMethodCall> calls(
      String what, java.util.function.Predicate<JavaMethodCall> test) {
    return DescribedPredicate.describe(what, test);
  }
}
