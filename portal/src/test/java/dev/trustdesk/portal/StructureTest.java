package dev.trustdesk.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.platform.OpenToEveryone;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The shape that docs/architecture.md promises, held against the compiled code. */
class StructureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(PortalApplication.class);
    private static final JavaClasses PORTAL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.trustdesk.portal");

    @Test
    void featuresUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void aTableBelongsToTheFeatureNamedLikeItsSchema() {
        MODULES.forEach(module -> noClasses()
                .that()
                .resideOutsideOfPackage("dev.trustdesk.portal." + module.getIdentifier() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.trustdesk.db." + module.getIdentifier() + "..")
                .check(PORTAL));
    }

    @Test
    void onlyStoresKnowJooq() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and(areNotInsideAStore())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .check(PORTAL);
    }

    @Test
    void storesAreTheirFeaturesOwn() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                // An abstract one holds no table: each feature makes its own of it.
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .notBePublic()
                .check(PORTAL);
    }

    @Test
    void vaadinLivesInViews() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.trustdesk.portal.*.ui..", "dev.trustdesk.portal.shell..", "dev.trustdesk.portal.widgets..")
                .and()
                .doNotHaveFullyQualifiedName(PortalApplication.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(PORTAL);
    }

    @Test
    void viewsArePrivate() {
        classes()
                .that()
                .resideInAPackage("dev.trustdesk.portal.*.ui..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .check(PORTAL);
    }

    @Test
    void everyViewSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(AnonymousAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .check(PORTAL);
    }

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should()
                .beMetaAnnotatedWith(PreAuthorize.class)
                .orShould()
                .beAnnotatedWith(OpenToEveryone.class)
                .check(PORTAL);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(Instant.class, "now").check(PORTAL);
    }

    @Test
    void theSiteKnowsNeitherVaadinNorSessionsNorWhoIsSignedIn() {
        noClasses()
                .that()
                .resideInAPackage("dev.trustdesk.portal.site..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.servlet.http.HttpSession")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.trustdesk.portal.identity.Accounts")
                .check(PORTAL);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(PORTAL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = PORTAL.stream()
                .map(JavaClass::getPackage)
                .filter(it -> !it.getName().startsWith("dev.trustdesk.portal.site.templates"))
                .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                .map(it -> it.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should(new ArchCondition<>("not be called after nothing in particular") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getSimpleName().matches(".*(Manager|Helper|Util|Utils|Impl|Dto)")) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .check(PORTAL);
        fields().should().notHaveName("helper").check(PORTAL);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areNotInsideAStore() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are not inside a store",
                type -> type.getEnclosingClass()
                        .map(outer -> !outer.getSimpleName().endsWith("Store"))
                        .orElse(true));
    }
}
