import { useClinic } from "@prescripto/web-kit/clinic/use-clinic";

import { ScheduleEditor } from "../../../features/schedule/schedule-editor";
import { Page } from "../../page";

export function SchedulePage() {
  const { currency } = useClinic();
  return (
    <Page title="Schedule">
      <ScheduleEditor owner="own" currency={currency} />
    </Page>
  );
}
