import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { AppointmentInspector, type VisitLinks } from "./appointment-inspector";
import { AppointmentTable, AppointmentTableSkeleton } from "./appointment-table";
import type { AppointmentFilter, Order } from "./filter";
import { appointmentsBy, type Side } from "./queries";

/** Which visit stands open, and how one goes to another. */
interface OpenVisit {
  key: string | undefined;
  hrefOf: (id: string) => string;
  follow: (id: string) => void;
  close: () => void;
}

interface AppointmentListProps {
  side: Side;
  filter: AppointmentFilter;
  open: OpenVisit;
  /** Shown instead of an empty table. */
  empty: ReactNode;
  /** Where the order can be chosen. */
  onSort?: (order: Order) => void;
}

/** The visits the filter leaves, page by page. */
export function AppointmentList({ side, filter, open, empty, onSort }: AppointmentListProps) {
  const appointments = useInfiniteQuery(appointmentsBy(side, filter));
  const more = () => {
    if (appointments.hasNextPage && !appointments.isFetching) void appointments.fetchNextPage();
  };
  return (
    <>
      <Loaded query={appointments} label="Loading the visits" skeleton={<AppointmentTableSkeleton />}>
        {(found) =>
          found.length === 0 ? (
            empty
          ) : (
            <AppointmentTable
              caption="Visits"
              appointments={found}
              side={side}
              hrefOf={({ id }) => open.hrefOf(id)}
              openId={open.key}
              onFollow={open.follow}
              onEnd={more}
              {...(onSort !== undefined && { order: { now: filter.sort ?? "-start", onChange: onSort } })}
            />
          )
        }
      </Loaded>
      <ShowMore
        label="Show more visits"
        hasMore={appointments.hasNextPage}
        busy={appointments.isFetchingNextPage}
        onMore={more}
      />
    </>
  );
}

interface OpenAppointmentProps extends Omit<AppointmentListProps, "empty" | "onSort"> {
  /** Where an admin goes on from here. */
  links?: VisitLinks;
  /** How a visit's money stands and what can be done about it. */
  money: (visit: StaffAppointment) => ReactNode;
  /** What an admin can do about its patient. */
  patient?: (visit: StaffAppointment) => ReactNode;
}

/** The visit of the list that stands open beside it. */
export function OpenAppointment({ side, filter, open, links, money, patient }: OpenAppointmentProps) {
  const appointments = useInfiniteQuery(appointmentsBy(side, filter)).data;
  if (open.key === undefined || appointments === undefined) return null;
  return (
    <AppointmentInspector
      id={open.key}
      listed={appointments.find(({ id }) => id === open.key)}
      side={side}
      money={money}
      onClose={open.close}
      {...(links && { links })}
      {...(patient && { patient })}
    />
  );
}
