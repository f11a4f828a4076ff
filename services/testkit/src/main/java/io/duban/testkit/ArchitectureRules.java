package io.duban.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// The layering, stated once for all services: call {@link #check} with the service's name.
public final class ArchitectureRules {
  private static final List<String> SERVICES =
      List.of("tasks", "indicators", "assignments", "supervision", "projection");

  private ArchitectureRules() {}

  public static void check(String service) {
    check(
        service,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.duban." + service));
  }

  static void check(String service, JavaClasses classes) {
    domainIsPure(service).check(classes);
    domainReadsNoClock(service).check(classes);
    servicesNeverMeet(service).check(classes);
    databaseStaysAtTheEdge(service).check(classes);
    kafkaStaysInTheKernel(service).check(classes);
    nothingIsAbstract(service).check(classes);
  }

  /// Rules 1 and 2: `domain` knows java.*, the kernel's pure types, the calendar and JSpecify.
  private static ArchRule domainIsPure(String service) {
    return classes()
        .that()
        .resideInAPackage("io.duban." + service + ".domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.duban." + service + ".domain..",
            "io.duban.kernel",
            "io.duban.calendar",
            "org.jspecify.annotations")
        .allowEmptyShould(true);
  }

  private static ArchRule domainReadsNoClock(String service) {
    return noClasses()
        .that()
        .resideInAPackage("io.duban." + service + ".domain..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .allowEmptyShould(true);
  }

  private static ArchRule servicesNeverMeet(String service) {
    var others =
        SERVICES.stream()
            .filter(other -> !other.equals(service))
            .map(other -> "io.duban." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("io.duban." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  /// Rule 5: Hibernate in what a service hears and in the projection's rows, never in `domain`.
  private static ArchRule databaseStaysAtTheEdge(String service) {
    return noClasses()
        .that()
        .resideInAnyPackage("io.duban." + service + ".domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "jakarta.ws.rs..")
        .allowEmptyShould(true);
  }

  private static ArchRule kafkaStaysInTheKernel(String service) {
    return noClasses()
        .that()
        .resideInAPackage("io.duban." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..");
  }

  /// Rule 4: share by composition.
  private static ArchRule nothingIsAbstract(String service) {
    return noClasses()
        .that()
        .resideInAPackage("io.duban." + service + "..")
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.ABSTRACT)
        .allowEmptyShould(true);
  }
}
