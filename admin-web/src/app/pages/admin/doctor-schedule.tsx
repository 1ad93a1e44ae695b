import { useClinic, useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams } from "react-router";

import { doctorById } from "../../../features/doctors/queries";
import { ScheduleEditor } from "../../../features/schedule/schedule-editor";
import { BackLink } from "../../back-link";
import { Page } from "../../page";
import { paths } from "../../paths";

export function DoctorSchedulePage() {
  const { doctorId = "" } = useParams();
  const location: { state: unknown } = useLocation();
  const doctor = useQuery(doctorById(doctorId)).data;
  const clinic = useClinic();
  const today = useToday();
  return (
    <Page
      title={doctor === undefined ? "Schedule" : `Schedule of ${doctor.name}`}
      above={<BackLink to={paths.admin.doctors({ open: doctorId })}>Doctors</BackLink>}
    >
      {doctor !== undefined && isJustAdded(location.state) && (
        <div className="mb-8">
          <Alert tone="good" title={`${doctor.name} is added`}>
            <p>
              These are the usual hours. Change what is different, or{" "}
              <TextLink asChild>
                <Link to={paths.admin.doctors({ open: doctorId })}>leave them as they are</Link>
              </TextLink>
              .
            </p>
          </Alert>
        </div>
      )}
      <ScheduleEditor owner={{ doctorId }} clinic={clinic} today={today} />
    </Page>
  );
}

function isJustAdded(state: unknown): boolean {
  return typeof state === "object" && state !== null && "justAdded" in state;
}
