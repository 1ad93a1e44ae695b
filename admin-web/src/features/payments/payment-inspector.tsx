import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { wordsForStatus } from "@prescripto/web-kit/appointment/status";
import { dateOf, formatDateLong, formatTimeRange } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { visitOf } from "./queries";
import { VisitMoney } from "./visit-money";

interface PaymentInspectorProps {
  appointmentId: string;
  links: { visit: (id: string) => string; history: (id: string) => string };
  onClose: () => void;
}

/** One visit's money beside the list: how it stands, what it was for, every step. */
export function PaymentInspector({ appointmentId, links, onClose }: PaymentInspectorProps) {
  const visit = useQuery(visitOf(appointmentId));
  return (
    <Inspector title={visit.data?.patient.name ?? "Payment"} onClose={onClose}>
      <Loaded query={visit} label="Loading the payment" skeleton={<Skeleton className="h-80" />}>
        {(found) => (
          <>
            <Paid visit={found} />
            <VisitMoney key={found.id} visit={found} side="admin" expanded />
            <p className="flex flex-wrap gap-x-5 gap-y-2 border-t border-line pt-5 text-small">
              <TextLink asChild>
                <Link to={links.visit(found.id)}>The visit</Link>
              </TextLink>
              <TextLink asChild>
                <Link to={links.history(found.id)}>What the audit trail says</Link>
              </TextLink>
            </p>
          </>
        )}
      </Loaded>
    </Inspector>
  );
}

function Paid({ visit: { start, end, zone, doctor, visitType, status } }: { visit: StaffAppointment }) {
  const now = useNow();
  return (
    <Facts>
      <Fact name="Visit">
        {formatDateLong(dateOf(start, zone), dateOf(now, zone).slice(0, 4))}{" "}
        <span className="figures">{formatTimeRange(start, end, zone)}</span>
        <span className="block text-muted">
          {visitType.name}, {wordsForStatus(status).label.toLowerCase()}
        </span>
      </Fact>
      <Fact name="Doctor">{doctor.name}</Fact>
    </Facts>
  );
}
