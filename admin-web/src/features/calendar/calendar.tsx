import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { DoctorCalendar, StaffAppointment } from "@prescripto/web-kit/api/types";
import { counted } from "@prescripto/web-kit/format/names";
import { dateOf } from "@prescripto/web-kit/format/time";
import { ClinicTimeNote } from "@prescripto/web-kit/ui/clinic-time-note";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { CalendarBar } from "./calendar-bar";
import { MonthGrid } from "./month-grid";
import { planOf } from "./plan";
import { calendarOf, type Owner } from "./queries";
import { daysOf, stepped, type Span } from "./span";
import { TimeGrid } from "./time-grid";
import { useSpan } from "./use-span";

interface CalendarProps {
  owner: Owner;
  /** Which visit stands open, and how one goes to another. */
  open: { key: string | undefined; hrefOf: (id: string) => string; follow: (id: string) => void };
  /** What can be done with a visit, in the room of a row. */
  actions: (visit: StaffAppointment) => ReactNode;
  /** A visit was dragged to another time: asks before it moves. */
  onDropped: (visit: StaffAppointment, start: string) => void;
}

/** Minutes. A single day has the room to draw every visit as long as it is, with what can be done with it. */
const LEAST_IN_A_WEEK = 10;

/** A doctor's days, weeks and months with the visits in them. */
export function Calendar({ owner, open, actions, onDropped }: CalendarProps) {
  const { span, today, show } = useSpan();
  const calendar = useQuery(calendarOf(owner, span));
  return (
    <>
      <CalendarBar
        span={span}
        today={today}
        onShow={show}
        summary={calendar.data && summaryOf(calendar.data, span)}
      />
      <Loaded query={calendar} label="Loading the calendar" skeleton={<Skeleton className="h-140" />}>
        {(found) => <Days calendar={found} open={open} actions={actions} onDropped={onDropped} />}
      </Loaded>
    </>
  );
}

function Days({
  calendar,
  open,
  actions,
  onDropped,
}: Omit<CalendarProps, "owner"> & { calendar: DoctorCalendar }) {
  const { span, today, hrefOf, show } = useSpan();
  const days = planOf(calendar, daysOf(span), span.view === "week" ? LEAST_IN_A_WEEK : 0);
  const dayHref = (date: string) => hrefOf({ view: "day", date });
  if (span.view === "month") {
    return <MonthGrid days={days} date={span.date} today={today} dayHref={dayHref} />;
  }
  return (
    <>
      <ClinicTimeNote zone={calendar.zone} at={`${span.from}T06:00:00Z`} />
      <TimeGrid
        days={days}
        zone={calendar.zone}
        hrefOf={open.hrefOf}
        openId={open.key}
        onFollow={open.follow}
        onEnd={() => {
          show(stepped(span, 1));
        }}
        actions={actions}
        onDropped={onDropped}
        {...(span.view === "week" && { dayHref })}
      />
    </>
  );
}

/** A month has its own visits, not those of the days around it that fill its weeks. */
function summaryOf({ items, zone }: DoctorCalendar, { view, date }: Span): string {
  const month = date.slice(0, 7);
  const count = items.filter(({ start }) => view !== "month" || dateOf(start, zone).startsWith(month)).length;
  return count === 0 ? "no visits" : counted(count, "visit");
}
