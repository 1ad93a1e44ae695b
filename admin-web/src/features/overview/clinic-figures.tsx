import type { AdminOverview, Money } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { Figure, Figures } from "@prescripto/web-kit/ui/figures";
import { Link } from "react-router";

/** How big the clinic is; what it keeps is absent from servers that do not count it. */
interface ClinicNumbers extends Pick<AdminOverview, "doctors" | "appointments" | "patients"> {
  earnings?: Money;
}

interface ClinicFiguresProps {
  overview: ClinicNumbers;
  links: { doctors: string; appointments: string; payments: string };
}

const number = new Intl.NumberFormat("en-IN");
const countLink = "underline decoration-line decoration-2 underline-offset-6 hover:decoration-pine";

/** How big the clinic is. */
export function ClinicFigures({ overview, links }: ClinicFiguresProps) {
  const { doctors, appointments, patients, earnings } = overview;
  return (
    <Figures label="The clinic in numbers">
      <Figure name="Doctors">
        <Link to={links.doctors} className={countLink}>
          {number.format(doctors)}
        </Link>
      </Figure>
      <Figure name="Appointments">
        <Link to={links.appointments} className={countLink}>
          {number.format(appointments)}
        </Link>
      </Figure>
      <Figure name="Patients">{number.format(patients)}</Figure>
      {earnings !== undefined && (
        <Figure
          name="Money kept"
          hint="Paid online or in cash, without what went back or is on its way back."
        >
          <Link to={links.payments} className={countLink}>
            {formatMoney(earnings)}
          </Link>
        </Figure>
      )}
    </Figures>
  );
}
