package io.duban.projection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.duban.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_service_keeps_the_layers() {
    ArchitectureRules.check("projection");
  }

  @Test
  void the_rule_is_pure() {
    classes()
        .that()
        .resideInAPackage("io.duban.projection.overdue.rule")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.duban.kernel",
            "io.duban.calendar",
            "io.duban.projection.overdue.rule",
            "org.jspecify.annotations")
        .check(
            new ClassFileImporter()
                .withImportOption(
                    com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.duban.projection.overdue.rule"));
  }
}
