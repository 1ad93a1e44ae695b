import { useClinic } from "@prescripto/web-kit/clinic/use-clinic";

import { ScheduleEditor } from "../../../features/schedule/schedule-editor";
import { Page } from "../../page";

export function SchedulePage() {
  const clinic = useClinic();
  return (
    <Page title="Schedule">
      <ScheduleEditor owner="own" clinic={clinic} />
    </Page>
  );
}
