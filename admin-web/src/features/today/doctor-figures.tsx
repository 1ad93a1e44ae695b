import type { DoctorOverview } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { Figure, Figures } from "@prescripto/web-kit/ui/figures";

const number = new Intl.NumberFormat("en-IN");

/** What the doctor's practice amounts to; earnings are the money of visits that was really kept. */
export function DoctorFigures({
  appointments,
  patients,
  earnings,
}: Pick<DoctorOverview, "appointments" | "patients" | "earnings">) {
  return (
    <Figures label="Your practice in numbers">
      <Figure name="Money kept" hint="Paid online or in cash, without what went back or is on its way back.">
        {formatMoney(earnings)}
      </Figure>
      <Figure name="Appointments">{number.format(appointments)}</Figure>
      <Figure name="Patients">{number.format(patients)}</Figure>
    </Figures>
  );
}
