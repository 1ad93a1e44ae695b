import { useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Link, useSearchParams } from "react-router";

import { AppointmentList, OpenAppointment } from "../../../features/appointments/appointment-list";
import { readFilter, writeFilter } from "../../../features/appointments/filter";
import { FilterBar } from "../../../features/appointments/filter-bar";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { paths } from "../../paths";
import { visitMoneyFor } from "../../visit-money-for";

const money = visitMoneyFor("doctor");

/** A doctor's own visits; unless other days are asked for, those from today on. */
export function AppointmentsPage() {
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const asked = readFilter(search);
  const filter = asked.from === undefined && asked.to === undefined ? { ...asked, from: today } : asked;
  const open = useOpenRow();
  return (
    <Page
      title="Appointments"
      intro="Your visits, the soonest first."
      inspector={<OpenAppointment side="doctor" filter={filter} open={open} money={money} />}
    >
      <FilterBar
        filter={filter}
        today={today}
        anyDay={false}
        onChange={(changed) => {
          setSearch(writeFilter(changed), { replace: true });
        }}
      />
      <AppointmentList side="doctor" filter={filter} open={open} empty={<NoVisits />} />
    </Page>
  );
}

function NoVisits() {
  return (
    <Empty
      title="No visits on these days"
      action={
        <Button asChild>
          <Link to={paths.doctor.schedule}>See your hours</Link>
        </Button>
      }
    >
      They stand here as soon as patients book them, in the hours you offer. Other days may have some.
    </Empty>
  );
}
