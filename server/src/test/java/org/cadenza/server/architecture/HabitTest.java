package org.cadenza.server.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import org.junit.jupiter.api.Test;

/** What the house does not do. */
class HabitTest {

  @Test
  void nobodyHasANameThatSaysNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)")
        .check(Product.CLASSES);
  }

  @Test
  void timeComesFromTheClockThatIsInjected() {
    DescribedPredicate<JavaMethodCall> now =
        DescribedPredicate.describe(
            "now() without a clock",
            call ->
                call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty());
    noClasses()
        .should()
        .callMethodWhere(now)
        .orShould()
        .callMethodWhere(
            target(owner(name("java.lang.System"))).and(target(name("currentTimeMillis"))))
        .check(Product.CLASSES);
  }

  @Test
  void nobodyPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Product.CLASSES);
  }

  @Test
  void nobodyThrowsWhatNobodyCanCatch() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(Product.CLASSES);
  }

  @Test
  void threadsAreTheServers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cadenza.events.webhooks.delivery..")
        .should()
        .callMethodWhere(
            target(owner(name("java.util.concurrent.CompletableFuture")))
                .and(target(name("supplyAsync"))))
        .because("a server's default executor is not ours to fill")
        .check(Product.CLASSES);
  }

  /** A call of a method that is not public gets through to no bean; seen only when it is made. */
  @Test
  void sessionBeansAreCalledByTheirPublicMethods() {
    DescribedPredicate<JavaMethodCall> hidden =
        DescribedPredicate.describe(
            "a method of a session bean that is not public",
            call ->
                isSessionBean(call.getTargetOwner())
                    && !call.getOriginOwner().getName().startsWith(call.getTargetOwner().getName())
                    && call.getTarget()
                        .resolveMember()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .isPresent());
    noClasses().should().callMethodWhere(hidden).check(Product.CLASSES);
  }

  private static boolean isSessionBean(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
  }
}
