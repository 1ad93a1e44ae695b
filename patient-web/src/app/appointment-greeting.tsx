import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { dateOf, dayName } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { useActor } from "@prescripto/web-kit/session/use-session";
import { useLocation } from "react-router";

import { Page } from "./page";

/** Right after booking or moving the page says so, and what happens next; later it is the appointment's page. */
export function Greeting({ appointment }: { appointment: PatientAppointment }) {
  const { start, zone, status, doctor } = appointment;
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
