package com.prescripto.booking.appointments.web;

import static com.prescripto.booking.appointments.web.AppointmentParts.local;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.OptionalMail;
import com.prescripto.booking.accounts.Subscription;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.web.Notice.ClinicPart;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the mails have to say that tell doctors of their day, asked for at the moment they are sent. */
@Hidden
@RestController
class AgendaController {

    private final Appointments appointments;
    private final Doctors doctors;
    private final Patients patients;
    private final Accounts accounts;
    private final Clinic clinic;
    private final Clock clock;

    AgendaController(
            Appointments appointments,
            Doctors doctors,
            Patients patients,
            Accounts accounts,
            Clinic clinic,
            Clock clock) {
        this.appointments = appointments;
        this.doctors = doctors;
        this.patients = patients;
        this.accounts = accounts;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** The clinic's present day, and who has visits on it that are not over. */
    record Today(LocalDate date, String zone, List<String> doctors) {}

    /**
     * A doctor's day.
     *
     * @param wanted whether the doctor is told of their days
     * @param token for the link by which they give that up
     * @param visits those that are to take place, by start
     */
    record Agenda(
            DoctorPart doctor,
            LocalDate date,
            String zone,
            boolean wanted,
            String token,
            List<VisitPart> visits,
            ClinicPart clinic) {}

    record DoctorPart(String id, String name, String email) {}

    /**
     * One visit.
     *
     * @param patient initials: who reads over a shoulder learns no name
     */
    record VisitPart(OffsetDateTime start, OffsetDateTime end, String visitType, String patient) {
        static VisitPart of(Appointment visit, Optional<Patient> patient, ZoneId zone) {
            return new VisitPart(
                    local(visit.time().start(), zone),
                    local(visit.time().end(), zone),
                    visit.visit().name(),
                    patient.map(Patient::name).map(Initials::of).orElse(""));
        }
    }

    @GetMapping("/internal/agendas/today")
    Today today() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clinic.zone());
        var busy = appointments.claimingStart(day(today)).stream()
                .filter(visit -> isToCome(visit) && visit.time().end().isAfter(now))
                .map(visit -> visit.doctor().value())
                .distinct()
                .sorted()
                .toList();
        return new Today(today, clinic.zone().getId(), busy);
    }

    @GetMapping("/internal/doctors/{id}/agendas/{date}")
    Agenda agenda(@PathVariable String id, @PathVariable LocalDate date) {
        return doctors.find(new DoctorId(id))
                .flatMap(doctor -> agenda(doctor, date))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private Optional<Agenda> agenda(Doctor doctor, LocalDate date) {
        return accounts.ofPerson(doctor.id().value())
                .map(account -> new Agenda(
                        new DoctorPart(
                                doctor.id().value(),
                                doctor.name(),
                                account.email().value()),
                        date,
                        clinic.zone().getId(),
                        account.mails().wants(OptionalMail.AGENDA),
                        Subscription.of(account, OptionalMail.AGENDA).value(),
                        visits(doctor.id(), date),
                        ClinicPart.of(clinic)));
    }

    private List<VisitPart> visits(DoctorId doctor, LocalDate date) {
        var visits = appointments.claimingStart(doctor, day(date)).stream()
                .filter(AgendaController::isToCome)
                .sorted(AgendaController::byStart)
                .toList();
        var named = named(visits);
        return visits.stream()
                .map(visit -> VisitPart.of(visit, Optional.ofNullable(named.get(visit.patient())), clinic.zone()))
                .toList();
    }

    private Map<PatientId, Patient> named(List<Appointment> visits) {
        return patients.findAll(visits.stream().map(Appointment::patient).collect(Collectors.toSet()));
    }

    private TimeRange day(LocalDate date) {
        var zone = clinic.zone();
        return new TimeRange(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static boolean isToCome(Appointment visit) {
        return visit.status() == AppointmentStatus.BOOKED || visit.status() == AppointmentStatus.ARRIVED;
    }

    private static int byStart(Appointment one, Appointment other) {
        return one.time().start().compareTo(other.time().start());
    }
}
