import type { AdminOverview } from "@prescripto/web-kit/api/types";
import { Figure, Figures } from "@prescripto/web-kit/ui/figures";
import { Link } from "react-router";

interface ClinicFiguresProps {
  overview: Pick<AdminOverview, "doctors" | "appointments" | "patients">;
  links: { doctors: string; appointments: string };
}

const number = new Intl.NumberFormat("en-IN");
const countLink = "underline decoration-line decoration-2 underline-offset-6 hover:decoration-pine";

/** How big the clinic is. */
export function ClinicFigures({ overview: { doctors, appointments, patients }, links }: ClinicFiguresProps) {
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
    </Figures>
  );
}
