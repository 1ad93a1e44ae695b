package com.prescripto.booking.directory.web;

import com.prescripto.booking.directory.DoctorDirectory.Entry;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.schedules.web.SlotView;
import com.prescripto.booking.schedules.web.VisitTypeView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public may know of doctors. Written field by field, so that nothing slips in. */
final class DoctorViews {

    private DoctorViews() {}

    /** Code and name of a field of medicine. */
    @Schema(name = "SpecialtyName")
    record SpecialtyName(String code, String name) {
        static SpecialtyName of(Specialty specialty) {
            return new SpecialtyName(specialty.name(), specialty.label());
        }
    }

    /** A field of medicine and how many doctors there are. */
    @Schema(name = "Specialty")
    record SpecialtyView(String code, String name, long doctors) {}

    @Schema(name = "Specialties")
    record Specialties(List<SpecialtyView> items) {}

    /** A language and how many doctors speak it. */
    @Schema(name = "Language")
    record LanguageView(String name, long doctors) {}

    @Schema(name = "Languages")
    record LanguagesView(List<LanguageView> items) {}

    /**
     * A doctor in a list.
     *
     * @param fee of the first kind of visit
     * @param soonest the next free times, or the first of the window that was asked for; at most three
     */
    @Schema(name = "DoctorSummary")
    record DoctorSummary(
            String id,
            String name,
            SpecialtyName specialty,
            @Nullable String photoUrl,
            String degree,
            int experienceYears,
            List<String> languages,
            Money fee,
            boolean acceptingPatients,
            List<SlotView> soonest,
            String zone) {

        static DoctorSummary of(Entry entry, ZoneId zone) {
            var doctor = entry.doctor();
            return new DoctorSummary(
                    doctor.id().value(),
                    doctor.name(),
                    SpecialtyName.of(doctor.specialty()),
                    doctor.photoUrl(),
                    doctor.degree(),
                    doctor.experienceYears(),
                    doctor.languages(),
                    entry.fee(),
                    doctor.acceptingPatients(),
                    slots(entry, zone),
                    zone.getId());
        }
    }

    @Schema(name = "DoctorSummaries")
    record DoctorSummaries(
            List<DoctorSummary> items, @Nullable String next) {}

    /** A doctor's page. */
    @Schema(name = "DoctorProfile")
    record DoctorProfile(
            String id,
            String name,
            SpecialtyName specialty,
            @Nullable String photoUrl,
            String degree,
            int experienceYears,
            List<String> languages,
            Money fee,
            boolean acceptingPatients,
            List<SlotView> soonest,
            String zone,
            String about,
            String address,
            List<VisitTypeView> visitTypes) {

        static DoctorProfile of(Entry entry, ZoneId zone) {
            var doctor = entry.doctor();
            return new DoctorProfile(
                    doctor.id().value(),
                    doctor.name(),
                    SpecialtyName.of(doctor.specialty()),
                    doctor.photoUrl(),
                    doctor.degree(),
                    doctor.experienceYears(),
                    doctor.languages(),
                    entry.fee(),
                    doctor.acceptingPatients(),
                    slots(entry, zone),
                    zone.getId(),
                    doctor.about(),
                    doctor.address(),
                    entry.schedule().visitTypes().stream()
                            .map(visit -> VisitTypeView.of(visit, doctor.fee()))
                            .toList());
        }
    }

    /** Free slots of one kind of visit, day by day; a day without any is there, empty. */
    @Schema(name = "OfferedDays")
    record OfferedDays(String zone, VisitTypeView visitType, List<OfferedDay> days) {}

    @Schema(name = "OfferedDay")
    record OfferedDay(LocalDate date, List<SlotView> slots) {}

    private static List<SlotView> slots(Entry entry, ZoneId zone) {
        return entry.soonest().stream().map(slot -> SlotView.of(slot, zone)).toList();
    }
}
