import type { PatientAppointment, VisitType } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";

/** What a move does to the fee: the agreed one stays with the same doctor and visit type, another has its own. */
export function wordsForFee(visit: PatientAppointment, doctorId: string, visitType: VisitType): string {
  const same = visit.doctor.id === doctorId && visit.visitType.id === visitType.id;
  const agreed = visit.fee;
  const fee = same ? agreed : visitType.fee;
  if (fee.amount === agreed.amount && fee.currency === agreed.currency) {
    return `${formatMoney(agreed)}, as agreed`;
  }
  if (fee.currency !== agreed.currency) return `${formatMoney(fee)} instead of ${formatMoney(agreed)}`;
  const difference = formatMoney({ ...fee, amount: Math.abs(fee.amount - agreed.amount) });
  return `${formatMoney(fee)}: ${difference} ${fee.amount > agreed.amount ? "more" : "less"} than the ${formatMoney(agreed)} agreed`;
}
