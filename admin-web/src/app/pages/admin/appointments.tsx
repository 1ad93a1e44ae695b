import { useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";

import { AppointmentList, OpenAppointment } from "../../../features/appointments/appointment-list";
import { DownloadButton } from "../../../features/appointments/download-button";
import {
  isFiltered,
  readFilter,
  writeFilter,
  type AppointmentFilter,
} from "../../../features/appointments/filter";
import { FilterBar } from "../../../features/appointments/filter-bar";
import { allDoctors } from "../../../features/doctors/queries";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { patientOf } from "../../patient-of";
import { paths } from "../../paths";
import { visitMoneyFor } from "../../visit-money-for";

const links = {
  doctor: (id: string) => paths.admin.doctors({ open: id }),
  history: paths.admin.story,
};

const money = visitMoneyFor("admin");

export function AppointmentsPage() {
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const doctors = useQuery(allDoctors).data;
  const open = useOpenRow();
  const change = (changed: AppointmentFilter) => {
    setSearch(writeFilter(changed), { replace: true });
  };
  return (
    <Page
      title="Appointments"
      intro="Every visit of the clinic."
      actions={<DownloadButton filter={filter} />}
      inspector={
        <OpenAppointment
          side="admin"
          filter={filter}
          open={open}
          links={links}
          money={money}
          patient={patientOf}
        />
      }
    >
      <FilterBar filter={filter} today={useToday()} doctors={doctors ?? []} anyDay onChange={change} />
      <AppointmentList
        side="admin"
        filter={filter}
        open={open}
        empty={<NoVisits filtered={isFiltered(filter)} />}
        onSort={(sort) => {
          change({ ...filter, sort });
        }}
      />
    </Page>
  );
}

function NoVisits({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty
      title="No visit is like that"
      action={
        <Button asChild>
          <Link to={paths.admin.appointments()}>Show every visit</Link>
        </Button>
      }
    >
      Take another day, doctor, patient or status.
    </Empty>
  ) : (
    <Empty
      title="No visits yet"
      action={
        <Button asChild kind="primary">
          <Link to={paths.admin.newDoctor}>Add a doctor</Link>
        </Button>
      }
    >
      Every visit stands here as soon as a patient books one. For that, a doctor needs weekly hours.
    </Empty>
  );
}
