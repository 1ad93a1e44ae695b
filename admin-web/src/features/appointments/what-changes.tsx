import type { StaffAppointment, VisitType } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";

interface WhatChangesProps {
  visit: StaffAppointment;
  doctorId: string;
  type: VisitType | undefined;
}

/** The agreed fee stays while doctor and kind of visit do. */
export function WhatChanges({ visit, doctorId, type }: WhatChangesProps) {
  if (type === undefined || (doctorId === visit.doctor.id && type.id === visit.visitType.id)) return null;
  const same = type.fee.amount === visit.fee.amount;
  return (
    <p className="text-muted">
      {same
        ? `The fee stays ${formatMoney(visit.fee)}.`
        : `The fee becomes ${formatMoney(type.fee)} instead of ${formatMoney(visit.fee)}.`}
    </p>
  );
}
