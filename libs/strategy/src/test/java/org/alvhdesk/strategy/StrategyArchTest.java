package org.alvhdesk.strategy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules stay pure: no framework, no clock, no randomness, no CPU-dependent arithmetic. */
class StrategyArchTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.alvhdesk.strategy");
  private static final Set<String> PER_CPU =
      Set.of("exp", "log", "log10", "pow", "sin", "cos", "tan", "expm1", "log1p", "cbrt", "tanh");

  @Test
  void dependsOnlyOnTheJdkAndTheLibsBelow() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            "org.alvhdesk.quant..",
            "org.alvhdesk.market..",
            "org.alvhdesk.strategy..")
        .check(CLASSES);
  }

  @Test
  void usesNoClockNoRandomnessAndNoCpuDependentArithmetic() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a clock, a random number or Math.exp and the like is used",
                (JavaCall<?> call) -> {
                  String owner = call.getTargetOwner().getName();
                  String name = call.getTarget().getName();
                  return name.equals("now")
                      || name.equals("currentTimeMillis")
                      || name.equals("nanoTime")
                      || owner.startsWith("java.util.Random")
                      || owner.startsWith("java.util.random")
                      || owner.startsWith("java.util.UUID")
                      || (owner.equals("java.lang.Math") && PER_CPU.contains(name));
                }))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.alvhdesk.strategy.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
