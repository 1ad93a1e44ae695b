import type { AppointmentStatus } from "@prescripto/web-kit/api/types";
import { wordsForStatus } from "@prescripto/web-kit/appointment/status";
import { Badge } from "@prescripto/web-kit/ui/badge";

export function StatusBadge({ status }: { status: AppointmentStatus }) {
  return <Badge tone={wordsForStatus(status).tone}>{labelOf(status)}</Badge>;
}

/** The status as staff read it: the hold is not theirs. */
export function labelOf(status: AppointmentStatus): string {
  return status === "HELD" ? "Held" : wordsForStatus(status).label;
}
