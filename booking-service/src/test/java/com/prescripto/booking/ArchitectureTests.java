package com.prescripto.booking;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.DomainEvent;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The direction of dependencies. A rule's name is its sentence. */
@AnalyzeClasses(packages = "com.prescripto.booking", importOptions = ArchitectureTests.MainCode.class)
class ArchitectureTests {

    private static final String ROOT = "com.prescripto.booking";

    /** What a top package may not know: the technology below it. */
    private static final String[] TECHNOLOGY = {
        "org.springframework.web..",
        "org.springframework.http..",
        "jakarta.servlet..",
        "org.springframework.data..",
        "com.mongodb..",
        "org.bson..",
        "org.redisson..",
        "org.springframework.amqp..",
        "org.springframework.kafka..",
        "org.apache.kafka..",
        "io.jsonwebtoken..",
        "com.cloudinary..",
        "com.razorpay..",
        "tools.jackson.."
    };

    private static final String[] TOP_PACKAGES = {
        ROOT + ".kernel",
        ROOT + ".accounts",
        ROOT + ".patients",
        ROOT + ".doctors",
        ROOT + ".clinic",
        ROOT + ".schedules",
        ROOT + ".appointments",
        ROOT + ".directory",
        ROOT + ".planning",
        ROOT + ".payments",
        ROOT + ".insights",
        ROOT + ".feeds",
        ROOT + ".trail",
        ROOT + ".erasure",
        ROOT + ".outbox"
    };

    @ArchTest
    static final ArchRule a_modules_top_package_is_plain_java = noClasses()
            .that()
            .resideInAnyPackage(TOP_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TECHNOLOGY);

    @ArchTest
    static final ArchRule the_kernel_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage(ROOT + ".kernel")
            .and()
            .haveSimpleNameNotContaining("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".kernel");

    @ArchTest
    static final ArchRule only_web_security_and_platform_know_http = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..security..", "..platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule only_stores_and_platform_know_databases = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..", "org.redisson..");

    @ArchTest
    static final ArchRule only_the_outbox_knows_rabbitmq = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".outbox.rabbit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.amqp..");

    @ArchTest
    static final ArchRule only_the_outbox_knows_kafka = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".outbox.kafka")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule only_one_package_knows_the_payment_provider = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".payments.razorpay")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.razorpay..", "okhttp3..", "org.json..");

    @ArchTest
    static final ArchRule only_one_package_knows_the_calendar_library = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".feeds.ical")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.fortuna.ical4j..");

    @ArchTest
    static final ArchRule web_does_not_know_the_store = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..store.."));

    @ArchTest
    static final ArchRule stores_do_not_know_the_web = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "..web.."));

    @ArchTest
    static final ArchRule time_zones_and_ids_are_given_not_taken = noClasses()
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
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule controllers_stores_and_configurations_are_nobody_elses = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule settings_are_records = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule events_are_records = classes()
            .that()
            .implement(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Data|Info|Bean)");

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nobody_throws_the_nameless = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule fields_are_private = fields().that()
            .areNotStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .bePrivate();

    /** A rule about a package that does not exist would hold for ever. */
    @ArchTest
    static void every_package_named_here_exists_and_holds_classes(JavaClasses classes) {
        var packages = Arrays.asList(TOP_PACKAGES);
        assertThat(packages)
                .allSatisfy(name -> assertThat(classes.stream().map(one -> one.getPackageName()))
                        .contains(name));
        for (var layer :
                new String[] {".web", ".store", ".security", ".outbox.rabbit", ".outbox.kafka", ".payments.razorpay"}) {
            assertThat(classes.stream().map(one -> one.getPackageName())).anyMatch(name -> name.endsWith(layer));
        }
    }

    /** Leaves out the tests, which may do what main code may not. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
