import { useClinic } from "@prescripto/web-kit/clinic/use-clinic";
import { useNavigate } from "react-router";

import { AddDoctor } from "../../../features/doctors/add-doctor";
import { BackLink } from "../../back-link";
import { Page } from "../../page";
import { paths } from "../../paths";

export function AddDoctorPage() {
  const { currency } = useClinic();
  const navigate = useNavigate();
  return (
    <Page
      title="Add a doctor"
      above={<BackLink to={paths.admin.doctors()}>Doctors</BackLink>}
      intro="They can sign in at once. Patients find them as soon as they have weekly hours."
      narrow
    >
      <AddDoctor
        currency={currency}
        onDone={({ id }) => {
          void navigate(paths.admin.schedule(id), { replace: true, state: { justAdded: true } });
        }}
      />
    </Page>
  );
}
