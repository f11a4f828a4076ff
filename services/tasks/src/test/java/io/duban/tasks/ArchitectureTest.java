package io.duban.tasks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.duban.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void the_layers_hold() {
    ArchitectureRules.check("tasks");
  }

  @Test
  void the_reader_of_notices_is_pure() {
    classes()
        .that()
        .resideInAPackage("io.duban.tasks.notice")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.duban.tasks.notice",
            "io.duban.tasks.domain",
            "org.apache.pdfbox..",
            "org.apache.poi..",
            "com.fasterxml.jackson..",
            "org.jspecify.annotations")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.duban.tasks.notice"));
  }
}
