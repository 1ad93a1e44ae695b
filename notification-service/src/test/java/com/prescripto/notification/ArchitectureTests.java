package com.prescripto.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.Correlation;
import com.prescripto.notification.platform.SystemFigures;
import com.prescripto.notification.platform.Traces;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.validation.annotation.Validated;

/** Which way dependencies may point, and what nobody may do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTests {
    private static final String OURS = "com.prescripto.notification";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);

    /** Every package a rule names. A rule about a package that is not there would guard nothing. */
    private enum Place {
        ACCOUNTS,
        ACCOUNTS_HTTP,
        APPOINTMENTS,
        APPOINTMENTS_HTTP,
        EMAILS,
        EMAILS_SMTP,
        NOTIFICATIONS,
        NOTIFICATIONS_JOBS,
        NOTIFICATIONS_STORE,
        NOTIFICATIONS_WEB,
        PARKED,
        PARKED_HTTP,
        PARKED_JOBS,
        PARKED_STORE,
        PARKED_WEB,
        INBOX,
        PLATFORM;

        final String path =
                OURS + "." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }

    @Test
    void every_package_a_rule_names_holds_a_class() {
        assertThat(Place.values())
                .allSatisfy(place -> assertThat(CLASSES)
                        .as(place.path)
                        .anyMatch(type -> type.getPackageName().equals(place.path) && isCode(type)));
    }

    @Test
    void what_is_told_and_why_is_plain_java() {
        check(classes()
                .that(are(code()))
                .and()
                .resideInAnyPackage(
                        Place.NOTIFICATIONS.path, Place.ACCOUNTS.path, Place.APPOINTMENTS.path, Place.PARKED.path)
                .and()
                .areNotAnnotatedWith(ConfigurationProperties.class)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.slf4j",
                                "org.springframework.stereotype",
                                "io.micrometer.core.instrument",
                                Place.NOTIFICATIONS.path,
                                Place.ACCOUNTS.path,
                                Place.APPOINTMENTS.path,
                                Place.EMAILS.path,
                                Place.PARKED.path)
                        .or(belongToAnyOf(Answer.class, Correlation.class, SystemFigures.class, Traces.class))));
    }

    @Test
    void only_the_edges_know_the_web() {
        only(
                "org.springframework.web..,org.springframework.http..,jakarta.servlet..,org.springframework.security..",
                Place.ACCOUNTS_HTTP,
                Place.APPOINTMENTS_HTTP,
                Place.NOTIFICATIONS_WEB,
                Place.PARKED_HTTP,
                Place.PARKED_WEB,
                Place.PLATFORM);
    }

    @Test
    void only_the_stores_know_the_database() {
        only(
                "org.springframework.data..,com.mongodb..,org.bson..",
                Place.NOTIFICATIONS_STORE,
                Place.PARKED_STORE,
                Place.PLATFORM);
    }

    @Test
    void only_the_inbox_knows_the_broker() {
        only("org.springframework.amqp..,com.rabbitmq..", Place.INBOX);
    }

    @Test
    void only_the_sender_knows_smtp() {
        only("jakarta.mail..,org.springframework.mail..,org.eclipse.angus..", Place.EMAILS_SMTP);
    }

    @Test
    void only_emails_know_the_template_engine() {
        only("org.thymeleaf..", Place.EMAILS);
    }

    @Test
    void only_emails_know_the_calendar_library() {
        only("net.fortuna.ical4j..", Place.EMAILS);
    }

    @Test
    void only_the_web_offers_endpoints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(Place.NOTIFICATIONS_WEB.path, Place.PARKED_WEB.path, Place.PLATFORM.path)
                .should()
                .beMetaAnnotatedWith(Controller.class));
    }

    @Test
    void time_is_asked_of_a_clock() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callConstructor(Date.class));
    }

    @Test
    void what_is_told_is_named_by_the_event_and_never_by_chance() {
        check(noClasses()
                .that()
                .resideInAnyPackage(Place.NOTIFICATIONS.path, Place.EMAILS.path, Place.APPOINTMENTS.path)
                .should()
                .callMethod(UUID.class, "randomUUID"));
    }

    @Test
    void edges_are_nobody_elses_business() {
        check(classes()
                .that(are(code()))
                .and()
                .resideInAnyPackage(
                        Place.INBOX.path,
                        Place.APPOINTMENTS_HTTP.path,
                        Place.EMAILS_SMTP.path,
                        Place.NOTIFICATIONS_JOBS.path,
                        Place.NOTIFICATIONS_STORE.path,
                        Place.NOTIFICATIONS_WEB.path,
                        Place.PARKED_STORE.path,
                        Place.PARKED_WEB.path)
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic());
    }

    @Test
    void fields_are_final_and_private() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(OURS + "..")
                .and()
                .areNotStatic()
                .and()
                .doNotHaveName("handedOver") // a message remembers what happened to it
                .should()
                .beFinal()
                .andShould()
                .bePrivate());
    }

    @Test
    void nothing_is_injected_behind_the_constructors_back() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
        check(noClasses().should().dependOnClassesThat().areAssignableTo(Value.class));
    }

    @Test
    void configuration_is_a_validated_record() {
        check(classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(Validated.class));
    }

    @Test
    void nobody_extends_a_class_of_ours() {
        assertThat(CLASSES)
                .filteredOn(type -> type.getRawSuperclass()
                        .filter(above -> above.getPackageName().startsWith(OURS))
                        .isPresent())
                .isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        check(noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Data|Info|Bean)"));
    }

    @Test
    void nobody_does_what_is_never_right() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
        check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    }

    private static void only(String packages, Place... places) {
        var theirs = resideInAnyPackage(packages.split(",", -1));
        var allowed = Arrays.stream(places).map(place -> place.path).toArray(String[]::new);
        assertThat(CLASSES)
                .as("somebody who may know %s does", packages)
                .anyMatch(type -> resideInAnyPackage(allowed).test(type) && knows(type, theirs));
        check(noClasses().that().resideOutsideOfPackages(allowed).should().dependOnClassesThat(theirs));
    }

    private static boolean knows(JavaClass type, DescribedPredicate<JavaClass> theirs) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> theirs.test(dependency.getTargetClass()));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> code() {
        return DescribedPredicate.describe("code", ArchitectureTests::isCode);
    }

    private static boolean isCode(JavaClass type) {
        return !type.getSimpleName().equals("package-info");
    }
}
