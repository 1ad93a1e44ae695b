import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import { dateOf, dayName } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { useActor } from "@prescripto/web-kit/session/use-session";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useNavigate, useParams } from "react-router";

import { dropReason } from "../../features/booking/reason-field";
import { AppointmentDetails } from "../../features/my-appointments/appointment-details";
import { isHold, isOpenHold, useHoldTime, type Hold } from "../../features/my-appointments/hold";
import { HoldFace } from "../../features/my-appointments/hold-face";
import { myAppointment } from "../../features/my-appointments/queries";
import { BackLink } from "../back-link";
import { LapsedHold } from "../lapsed-hold";
import { Page } from "../page";
import { paths } from "../paths";
import { useNewFace } from "../use-new-face";

export function AppointmentPage() {
  const { appointmentId = "" } = useParams();
  const appointment = useQuery(myAppointment(appointmentId));
  const { refetch } = appointment;
  return (
    <div className="mx-auto max-w-xl">
      <BackLink to={paths.appointments}>My appointments</BackLink>
      {appointment.isLoadingError && <Page title="Appointment" quiet />}
      <Loaded query={appointment} label="Loading the appointment" skeleton={<Skeleton className="h-64" />}>
        {(found) => <Visit key={found.id} visit={found} onLapse={refetch} />}
      </Loaded>
    </div>
  );
}

/** The face of a visit: waiting to be confirmed, run out before that, or agreed. */
function Visit({ visit, onLapse }: { visit: PatientAppointment; onLapse: () => unknown }) {
  const seconds = useHoldTime(visit);
  // Whether it ran out before the patient's eyes, and not long before this page was opened.
  const [wasOpen] = useState(isOpenHold(visit));
  const [refused, setRefused] = useState(false);
  const lapsed = visit.status === "LAPSED" || (isHold(visit) && (seconds === 0 || refused));
  useNewFace(lapsed ? "lapsed" : isHold(visit) ? "held" : "agreed");
  useEffect(() => {
    // The clock here says it is over; what the server made of it may be another story, told in another tab.
    if (lapsed && wasOpen) onLapse();
  }, [lapsed, wasOpen, onLapse]);
  if (lapsed) return <LapsedHold visit={visit} />;
  if (isHold(visit)) {
    return (
      <Held
        hold={visit}
        seconds={seconds}
        onLapsed={() => {
          setRefused(true);
        }}
      />
    );
  }
  return (
    <>
      <Greeting appointment={visit} />
      <div className="mt-6">
        <AppointmentDetails
          appointment={visit}
          links={{ doctor: paths.doctor(visit.doctor.id), move: paths.move(visit.id) }}
        />
      </div>
    </>
  );
}

function Held({ hold, seconds, onLapsed }: { hold: Hold; seconds: number; onLapsed: () => void }) {
  const navigate = useNavigate();
  return (
    <>
      <Page
        title="This time is held for you"
        intro="Confirm it and the visit is booked. Until then nobody else can take it."
      />
      <div className="mt-6">
        <HoldFace
          hold={hold}
          seconds={seconds}
          onLapsed={onLapsed}
          onConfirmed={() => {
            dropReason(hold.doctor.id);
            void navigate(paths.appointment(hold.id), { replace: true, state: { just: "booked" } });
          }}
          onLetGo={() => {
            toast("You let the time go. Nothing was charged.");
            void navigate(paths.doctor(hold.doctor.id), { replace: true });
          }}
        />
      </div>
    </>
  );
}

/** Right after booking or moving the page says so, and what happens next; later it is the appointment's page. */
function Greeting({ appointment: { start, zone, status, doctor } }: { appointment: PatientAppointment }) {
  const location: { state: unknown } = useLocation();
  const email = useActor()?.email;
  const today = dateOf(useNow(), zone);
  const just = status === "BOOKED" ? justOf(location.state) : undefined;
  if (just === undefined) return <Page title={`Visit to ${doctor.name}`} />;
  const date = dateOf(start, zone);
  return (
    <Page
      title={`Your visit is ${just}`}
      heading={`Your visit is ${just}. See you ${date === today ? "today" : dayName(date)}.`}
      intro={`We are sending the details to ${email ?? "you"}. Please come five minutes early. If you cannot make it, cancel here, so that someone else can have the time.`}
    />
  );
}

function justOf(state: unknown): "booked" | "moved" | undefined {
  if (typeof state !== "object" || state === null || !("just" in state)) return undefined;
  return state.just === "booked" || state.just === "moved" ? state.just : undefined;
}
