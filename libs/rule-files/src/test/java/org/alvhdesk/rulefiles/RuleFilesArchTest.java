package org.alvhdesk.rulefiles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** docs/decisions/0015: the parser knows the model, the model does not know the parser. */
class RuleFilesArchTest {
  @Test
  void dependsOnTheStrategyAndAStreamingParserOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java.lang..",
            "java.math..",
            "java.util..",
            "java.time..",
            "java.io..",
            "java.nio.charset..",
            "com.fasterxml.jackson.core..",
            "org.alvhdesk.strategy.rules..",
            "org.alvhdesk.strategy.condor.desk..",
            "org.alvhdesk.strategy.hedgedesk..",
            "org.alvhdesk.strategy.ledger..",
            "org.alvhdesk.approval..",
            "org.alvhdesk.rulefiles..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.alvhdesk.rulefiles"));
  }
}
