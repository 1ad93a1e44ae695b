import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { Link } from "react-router";

/** Leads to another time, where the server allows it. */
export function MoveLink({ appointment, href }: { appointment: PatientAppointment; href: string }) {
  if (!appointment.allowed.includes("MOVE")) return null;
  return (
    <Button asChild>
      <Link to={href}>Move visit</Link>
    </Button>
  );
}
