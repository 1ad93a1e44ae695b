import { useClinic, useToday } from "@prescripto/web-kit/clinic/use-clinic";

import { ScheduleEditor } from "../../../features/schedule/schedule-editor";
import { Page } from "../../page";

export function SchedulePage() {
  const clinic = useClinic();
  const today = useToday();
  return (
    <Page title="Schedule">
      <ScheduleEditor owner="own" clinic={clinic} today={today} />
    </Page>
  );
}
