import type { DoctorProfile, PatientAppointment } from "@prescripto/web-kit/api/types";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import { wordsForTerms } from "@prescripto/web-kit/appointment/terms";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";

import { closest, OtherTimes } from "../../features/booking/other-times";
import { VisitTypeChoice } from "../../features/booking/visit-type-choice";
import { WeekPicker } from "../../features/booking/week-picker";
import { doctorProfile } from "../../features/find-doctor/queries";
import { CannotMove } from "../../features/move/cannot-move";
import { MoveReview } from "../../features/move/move-review";
import { OtherDoctors } from "../../features/move/other-doctors";
import { myAppointment } from "../../features/my-appointments/queries";
import { BackLink } from "../back-link";
import { Page } from "../page";
import { paths } from "../paths";

import { dateIn, instantIn, useSearchChange } from "../search";
import { useNewFace } from "../use-new-face";

/** Moving a visit: first another time, then a look at both; the address says what is chosen so far. */
export function MovePage() {
  const { appointmentId = "" } = useParams();
  const [search] = useSearchParams();
  const visit = useQuery(myAppointment(appointmentId));
  const doctor = useQuery({
    ...doctorProfile(search.get("doctor") ?? visit.data?.doctor.id ?? ""),
    enabled: visit.data !== undefined,
  });
  const start = instantIn(search, "start");
  useNewFace(start === undefined ? "times" : "review");
  return (
    <div className="mx-auto max-w-3xl">
      {start === undefined ? (
        <BackLink to={paths.appointment(appointmentId)}>The visit</BackLink>
      ) : (
        <BackLink
          to={paths.move(appointmentId, {
            doctor: search.get("doctor") ?? undefined,
            visit: search.get("visit") ?? undefined,
          })}
        >
          Other times
        </BackLink>
      )}
      <Page
        // A heading of its own, which is read out.
        key={start === undefined ? "times" : "review"}
        title={start === undefined ? "Move your visit" : "Is this right?"}
      />
      <div className="mt-4">
        <Loaded query={visit} label="Loading the visit" skeleton={<Skeleton className="h-64" />}>
          {(found) => <Movable visit={found} doctor={doctor} start={start} />}
        </Loaded>
      </div>
    </div>
  );
}

interface MovableProps {
  visit: PatientAppointment;
  doctor: Parameters<typeof Loaded<DoctorProfile>>[0]["query"];
  start: string | undefined;
}

function Movable({ visit, doctor, start }: MovableProps) {
  const now = useNow();
  if (!visit.allowed.includes("MOVE")) {
    return (
      <CannotMove
        visit={visit}
        now={now}
        links={{ appointment: paths.appointment(visit.id), clinic: paths.contact }}
      />
    );
  }
  return (
    <Loaded query={doctor} label="Loading the doctor" skeleton={<Skeleton className="h-64" />}>
      {(found) =>
        start === undefined ? (
          <TimeChoice key={found.id} visit={visit} doctor={found} />
        ) : (
          <Review visit={visit} doctor={found} start={start} />
        )
      }
    </Loaded>
  );
}

function useVisitType(visit: PatientAppointment, doctor: DoctorProfile) {
  const [search] = useSearchParams();
  const wanted = search.get("visit") ?? visit.visitType.id;
  return doctor.visitTypes.find(({ id }) => id === wanted) ?? doctor.visitTypes[0];
}

function TimeChoice({ visit, doctor }: { visit: PatientAppointment; doctor: DoctorProfile }) {
  const [search] = useSearchParams();
  const change = useSearchChange();
  const now = useNow();
  const visitType = useVisitType(visit, doctor);
  const own = doctor.id === visit.doctor.id;
  const { move } = wordsForTerms(visit.terms, visit.zone, now);
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid gap-1 text-lead">
        <p>
          Now it is {formatWhen(visit.start, visit.zone, now)} with {visit.doctor.name}.
        </p>
        <p className="text-body text-muted">It stays yours until you have chosen. {move}</p>
      </div>
      {!own && (
        <p>
          Times of <span className="font-semibold">{doctor.name}</span> ·{" "}
          <TextLink asChild>
            <Link to={paths.move(visit.id)} replace>
              Back to {visit.doctor.name}
            </Link>
          </TextLink>
        </p>
      )}
      {visitType === undefined || !doctor.acceptingPatients ? (
        <p>{doctor.name} takes no bookings at the moment.</p>
      ) : (
        <>
          <VisitTypeChoice
            visitTypes={doctor.visitTypes}
            chosen={visitType}
            onChoose={({ id }) => {
              change({ visit: id, day: undefined });
            }}
          />
          <WeekPicker
            doctorId={doctor.id}
            zone={doctor.zone}
            visitType={visitType}
            from={dateIn(search, "from")}
            date={dateIn(search, "day")}
            onMove={({ from, date }) => {
              change({ from, day: date });
            }}
            hrefOf={({ start }) =>
              paths.move(visit.id, { doctor: own ? undefined : doctor.id, visit: visitType.id, start })
            }
            moving={visit.id}
          />
        </>
      )}
      <OtherDoctors
        specialty={visit.doctor.specialty}
        except={doctor.id}
        hrefOf={(id) => paths.move(visit.id, { doctor: id === visit.doctor.id ? undefined : id })}
      />
    </div>
  );
}

function Review({
  visit,
  doctor,
  start,
}: {
  visit: PatientAppointment;
  doctor: DoctorProfile;
  start: string;
}) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const now = useNow();
  const visitType = useVisitType(visit, doctor);
  const to = { doctor: doctor.id === visit.doctor.id ? undefined : doctor.id, visit: visitType?.id };
  if (visitType === undefined) return <p>{doctor.name} takes no bookings at the moment.</p>;
  return (
    <MoveReview
      visit={visit}
      doctor={doctor}
      visitType={visitType}
      start={start}
      links={{
        appointment: paths.appointment(visit.id),
        times: paths.move(visit.id, to),
        clinic: paths.contact,
      }}
      otherTimes={(slots) => (
        <OtherTimes
          slots={closest(slots, start)}
          zone={doctor.zone}
          now={now}
          hrefOf={(slot) => paths.move(visit.id, { ...to, start: slot.start })}
        />
      )}
      onMoved={(moved) => {
        queries.setQueryData(myAppointment(visit.id).queryKey, moved);
        void navigate(paths.appointment(visit.id), { replace: true, state: { just: "moved" } });
      }}
    />
  );
}
