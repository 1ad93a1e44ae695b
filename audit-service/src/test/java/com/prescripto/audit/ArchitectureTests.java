package com.prescripto.audit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The direction of dependencies, and what this service never does. A rule's name is its sentence. */
@AnalyzeClasses(packages = ArchitectureTests.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    static final String ROOT = "com.prescripto.audit";
    private static final String TRAIL = ROOT + ".trail";
    private static final String WEB = ROOT + ".trail.web";
    private static final String STORE = ROOT + ".trail.store";
    private static final String INBOX = ROOT + ".inbox";
    private static final String PLATFORM = ROOT + ".platform";

    @ArchTest
    static final ArchRule the_trails_top_package_is_plain_java = classes()
            .that()
            .resideInAPackage(TRAIL)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(TRAIL, "java..", "org.jspecify..", "org.springframework.stereotype..");

    @ArchTest
    static final ArchRule only_web_and_platform_know_http = noClasses()
            .that()
            .resideOutsideOfPackages(WEB, PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule only_the_store_knows_the_database = noClasses()
            .that()
            .resideOutsideOfPackage(STORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.flywaydb..",
                    "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule only_the_inbox_knows_kafka = noClasses()
            .that()
            .resideOutsideOfPackage(INBOX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule web_does_not_know_the_store =
            noClasses().that().resideInAPackage(WEB).should().dependOnClassesThat(resideInAPackage(STORE));

    @ArchTest
    static final ArchRule the_store_does_not_know_the_web =
            noClasses().that().resideInAPackage(STORE).should().dependOnClassesThat(resideInAPackage(WEB));

    /** Nobody can post an entry: the trail has one way in, and it is Kafka. */
    @ArchTest
    static final ArchRule nothing_writes_over_http = noMethods()
            .should()
            .beAnnotatedWith(PostMapping.class)
            .orShould()
            .beAnnotatedWith(PutMapping.class)
            .orShould()
            .beAnnotatedWith(PatchMapping.class)
            .orShould()
            .beAnnotatedWith(DeleteMapping.class);

    @ArchTest
    static final ArchRule what_jpa_reads_it_never_writes =
            classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(Immutable.class);

    @ArchTest
    static final ArchRule time_is_given_not_taken = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule what_does_the_work_is_nobody_elses = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or()
            .areAnnotatedWith(Component.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule answers_are_made_for_callers = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveRawReturnType(Map.class)
            .orShould()
            .haveRawReturnType(Optional.class)
            .orShould()
            .haveRawReturnType(resideInAPackage(TRAIL));

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule fields_are_private = fields().that()
            .areNotStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule settings_are_validated_records = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(Validated.class);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Data|Info|Bean)");

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nobody_throws_the_nameless = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule nobody_uses_the_jdks_logging = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    /** A rule about a package that does not exist would hold for ever. */
    @ArchTest
    static void every_package_named_here_exists_and_holds_classes(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName)).contains(TRAIL, WEB, STORE, INBOX, PLATFORM);
        assertThat(classes.stream().filter(one -> one.isAnnotatedWith(Entity.class)))
                .isNotEmpty();
    }
}
