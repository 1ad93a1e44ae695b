import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";

import { ErasePatient } from "../features/patients/erase-patient";
import { paths } from "./paths";

/** What an admin can do about who a visit is of. */
export function patientOf({ patient }: StaffAppointment) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <TextLink asChild className="text-small">
        <Link to={paths.admin.audit({ patient: patient.id })}>Everything about this patient</Link>
      </TextLink>
      {!patient.erased && <ErasePatient patient={patient} />}
    </div>
  );
}
