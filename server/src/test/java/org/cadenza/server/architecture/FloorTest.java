package org.cadenza.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

/** Who may know whom. */
class FloorTest {

  @Test
  void wingsDoNotSeeEachOther() {
    for (String wing : Product.WINGS) {
      for (String other : Product.WINGS) {
        if (!wing.equals(other)) {
          noClasses()
              .that()
              .resideInAnyPackage(Product.wing(wing))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(Product.wing(other))
              .allowEmptyShould(true)
              .check(Product.CLASSES);
        }
      }
    }
  }

  @Test
  void theGroundFloorSeesNoWing() {
    noClasses()
        .that(not(resideInAnyPackage(Product.wings())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Product.wings())
        .check(Product.CLASSES);
  }

  @Test
  void theWebTouchesNoDatabaseAndNoEntity() {
    noClasses()
        .that(Product.module("web"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
        .orShould()
        .dependOnClassesThat(annotatedWith("jakarta.persistence.Entity"))
        .check(Product.CLASSES);
  }

  @Test
  void theWebKnowsNothingOfBatchJobs() {
    noClasses()
        .that(Product.module("web"))
        .should()
        .dependOnClassesThat(Product.module("batch"))
        .check(Product.CLASSES);
  }

  @Test
  void onlyTheWebServesHttp() {
    noClasses()
        .that(not(Product.module("web")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs.container..", "jakarta.ws.rs.sse..")
        .check(Product.CLASSES);
    classes()
        .that(not(Product.module("web")))
        .and(annotatedWith("jakarta.ws.rs.Path"))
        .should()
        .beInterfaces()
        .because("they are clients of other servers")
        .allowEmptyShould(true)
        .check(Product.CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.cadenza.(**)").should().beFreeOfCycles().check(Product.CLASSES);
  }
}
