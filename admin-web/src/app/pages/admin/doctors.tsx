import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link, useSearchParams } from "react-router";

import { DoctorFilterBar } from "../../../features/doctors/doctor-filter-bar";
import { DoctorInspector } from "../../../features/doctors/doctor-inspector";
import { DoctorTable, DoctorTableSkeleton } from "../../../features/doctors/doctor-table";
import { doctorsBy, type DoctorFilter } from "../../../features/doctors/queries";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { paths } from "../../paths";

const links = {
  calendar: (id: string) => paths.admin.calendar(id),
  schedule: (id: string) => paths.admin.schedule(id),
  appointments: (id: string) => paths.admin.appointments({ doctor: id }),
};

export function DoctorsPage() {
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const doctors = useInfiniteQuery(doctorsBy(filter));
  const open = useOpenRow();
  const change = (name: "q" | "specialty", value: string) => {
    const next = new URLSearchParams({ ...filter, [name]: value });
    if (value === "") next.delete(name);
    setSearch(next, { replace: true });
  };
  const more = () => {
    if (doctors.hasNextPage && !doctors.isFetching) void doctors.fetchNextPage();
  };
  return (
    <Page
      title="Doctors"
      intro="Whom patients can book, and who takes no bookings just now."
      actions={<AddLink />}
      inspector={
        open.key !== undefined && <DoctorInspector doctorId={open.key} links={links} onClose={open.close} />
      }
    >
      <DoctorFilterBar
        filter={filter}
        onSearch={(q) => {
          change("q", q);
        }}
        onSpecialty={(code) => {
          change("specialty", code);
        }}
      />
      <Loaded query={doctors} label="Loading doctors" skeleton={<DoctorTableSkeleton />}>
        {(found) =>
          found.length === 0 ? (
            <NoDoctors filtered={Object.keys(filter).length > 0} />
          ) : (
            <DoctorTable
              doctors={found}
              hrefOf={open.hrefOf}
              openId={open.key}
              onFollow={open.follow}
              onEnd={more}
            />
          )
        }
      </Loaded>
      <ShowMore
        label="Show more doctors"
        hasMore={doctors.hasNextPage}
        busy={doctors.isFetchingNextPage}
        onMore={more}
      />
    </Page>
  );
}

function readFilter(search: URLSearchParams): DoctorFilter {
  const q = search.get("q") ?? "";
  const specialty = search.get("specialty") ?? "";
  return { ...(q !== "" && { q }), ...(specialty !== "" && { specialty }) };
}

function AddLink() {
  return (
    <Button asChild kind="primary">
      <Link to={paths.admin.newDoctor}>
        <Plus aria-hidden /> Add a doctor
      </Link>
    </Button>
  );
}

function NoDoctors({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty
      title="No doctor is like that"
      action={
        <Button asChild>
          <Link to={paths.admin.doctors()}>Show every doctor</Link>
        </Button>
      }
    >
      Try fewer letters, or another specialty.
    </Empty>
  ) : (
    <Empty title="No doctors yet" action={<AddLink />}>
      Patients can book as soon as there is one with weekly hours.
    </Empty>
  );
}
