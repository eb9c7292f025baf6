package org.alvhdesk.market.sources;

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

/** docs/architecture 1: the same rules as for the other libraries; JSON is allowed here. */
class PureSourcesTest {
  private static final JavaClasses LIBS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.alvhdesk.market.sources");

  private static final Set<String> NOT_THE_SAME_ON_EVERY_CPU =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");

  @Test
  @DisplayName("no framework, no messaging")
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
            "org.apache.kafka..")
        .check(LIBS);
  }

  @Test
  @DisplayName("no system clock: time is a parameter")
  void noClock() {
    noClasses()
        .should()
        .callMethodWhere(calls("now() without a clock", PureSourcesTest::isNow))
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
                    || c.getName().startsWith("java.util.random.")
                    || c.getName().endsWith("ThreadLocalRandom");
              }
            })
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
