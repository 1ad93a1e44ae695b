import { useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { useSearchParams } from "react-router";

import { HolidayEditor } from "../../../features/schedule/holiday-editor";
import { Page } from "../../page";

export function HolidaysPage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get("year") ?? "";
  const year = /^\d{4}$/.test(asked) ? asked : today.slice(0, 4);
  return (
    <Page
      title="Holidays"
      intro="Days on which the whole clinic is closed. A doctor who comes nevertheless has hours of their own for that date."
    >
      <HolidayEditor
        today={today}
        year={year}
        onYear={(wanted) => {
          setSearch(wanted === today.slice(0, 4) ? {} : { year: wanted }, { replace: true });
        }}
      />
    </Page>
  );
}
