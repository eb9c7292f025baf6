package org.alvhdesk.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The wire depends on no other lib, and Jackson stays inside the one mapping. */
class ContractsArchTest {
  @Test
  void dependsOnTheJdkAndJacksonOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "com.fasterxml.jackson..", "org.alvhdesk.contracts..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.alvhdesk.contracts"));
  }

  @Test
  void recordsCarryNoMappingAnnotations() {
    noClasses()
        .that()
        .resideInAnyPackage("..event..", "..rest..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.alvhdesk.contracts"));
  }
}
