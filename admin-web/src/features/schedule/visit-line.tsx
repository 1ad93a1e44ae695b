import type { Affected } from "@prescripto/web-kit/api/types";
import { dateOf, formatDateLong, formatTimeRange } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Badge } from "@prescripto/web-kit/ui/badge";

import { whyWords } from "./impact-words";

interface VisitLineProps {
  affected: Affected;
  /** With whom, where visits of several doctors stand together. */
  withDoctor: boolean;
  /** Booked after one had looked. */
  late?: boolean;
}

/** A booked visit that has lost its place: whose, when, what, and why. */
export function VisitLine({ affected: { appointment, why }, withDoctor, late = false }: VisitLineProps) {
  const { start, end, zone, patient, doctor, visitType } = appointment;
  const now = useNow();
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-lead font-semibold">{patient.name}</span>
        <Badge tone="waiting">{whyWords(why)}</Badge>
        {late && <Badge tone="info">Booked just now</Badge>}
      </p>
      <p className="figures">
        {formatDateLong(dateOf(start, zone), dateOf(now, zone).slice(0, 4))},{" "}
        <span className="font-semibold">{formatTimeRange(start, end, zone)}</span>
        <span className="text-muted">
          {" · "}
          {visitType.name}
          {withDoctor && ` · ${doctor.name}`}
        </span>
      </p>
    </div>
  );
}
