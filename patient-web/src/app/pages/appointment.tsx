import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { dateOf, dayName } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { useActor } from "@prescripto/web-kit/session/use-session";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useParams } from "react-router";

import { AppointmentDetails } from "../../features/my-appointments/appointment-details";
import { myAppointment } from "../../features/my-appointments/queries";
import { BackLink } from "../back-link";
import { Page } from "../page";
import { paths } from "../paths";

export function AppointmentPage() {
  const { appointmentId = "" } = useParams();
  const appointment = useQuery(myAppointment(appointmentId));
  return (
    <div className="mx-auto max-w-xl">
      <BackLink to={paths.appointments}>My appointments</BackLink>
      {appointment.isLoadingError && <Page title="Appointment" quiet />}
      <Loaded query={appointment} label="Loading the appointment" skeleton={<Skeleton className="h-64" />}>
        {(found) => (
          <>
            <Greeting appointment={found} />
            <div className="mt-6">
              <AppointmentDetails appointment={found} doctorHref={paths.doctor(found.doctor.id)} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Right after booking the page says so, and what happens next; later it is the appointment's page. */
function Greeting({ appointment: { start, zone, status, doctor } }: { appointment: PatientAppointment }) {
  const location: { state: unknown } = useLocation();
  const email = useActor()?.email;
  const today = dateOf(useNow(), zone);
  if (status !== "BOOKED" || !isJustBooked(location.state)) {
    return <Page title={`Visit to ${doctor.name}`} />;
  }
  const date = dateOf(start, zone);
  return (
    <Page
      title="Your visit is booked"
      heading={`Your visit is booked. See you ${date === today ? "today" : dayName(date)}.`}
      intro={`We are sending the details to ${email ?? "you"}. Please come five minutes early. If you cannot make it, cancel here, so that someone else can have the time.`}
    />
  );
}

function isJustBooked(state: unknown): boolean {
  return typeof state === "object" && state !== null && "justBooked" in state;
}
