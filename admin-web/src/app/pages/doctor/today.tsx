import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { DoctorCalendar, StaffAppointment } from "@prescripto/web-kit/api/types";
import { takesPlace } from "@prescripto/web-kit/appointment/standing";
import { useClinic, useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { counted } from "@prescripto/web-kit/format/names";
import { dateOf, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";

import { AppointmentInspector } from "../../../features/appointments/appointment-inspector";
import { AppointmentTable } from "../../../features/appointments/appointment-table";
import { CancelButton } from "../../../features/appointments/cancel-button";
import { StepButtons } from "../../../features/appointments/step-buttons";
import { planOf } from "../../../features/calendar/plan";
import { calendarOf } from "../../../features/calendar/queries";
import { TimeGrid } from "../../../features/calendar/time-grid";
import { DoctorFigures } from "../../../features/today/doctor-figures";
import { nextVisit } from "../../../features/today/next";
import { NextVisit } from "../../../features/today/next-visit";
import { doctorOverview, type Overview } from "../../../features/today/queries";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { paths } from "../../paths";
import { visitMoneyFor } from "../../visit-money-for";

const money = visitMoneyFor("doctor");

/** A doctor's day at a glance: who is next, how the day lies, what came in. */
export function TodayPage() {
  const today = useToday();
  const overview = useQuery(doctorOverview);
  const open = useOpenRow();
  // Beside the day there is room for one thing: the visit that was opened, or what comes next.
  const inspecting = open.key !== undefined;
  return (
    <Page
      title="Today"
      heading={formatDateLong(today, today.slice(0, 4))}
      intro={overview.data && inWords(overview.data.today)}
      inspector={
        open.key !== undefined &&
        overview.data !== undefined && (
          <AppointmentInspector
            id={open.key}
            listed={overview.data.today.find(({ id }) => id === open.key)}
            side="doctor"
            money={money}
            onClose={open.close}
          />
        )
      }
    >
      <Loaded query={overview} label="Loading your day" skeleton={<DaySkeleton />}>
        {(found) => (
          <div
            className={`grid grid-cols-1 gap-x-10 gap-y-8 ${inspecting ? twoUnlessInspecting : twoColumns}`}
          >
            <div className={inspecting ? "xl:hidden" : ""}>
              <Next appointments={found.today} />
            </div>
            <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
              <TheDay appointments={found.today} />
            </div>
            <div className={`grid content-start gap-8 ${inspecting ? "xl:hidden" : ""}`}>
              <Numbers overview={found} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

// Next and numbers stand beside the day, and above and below it on a phone.
const twoColumns = "lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]";
const twoUnlessInspecting = "lg:max-xl:grid-cols-[minmax(0,1fr)_22rem] lg:max-xl:grid-rows-[auto_1fr]";

function inWords(appointments: readonly StaffAppointment[]): string {
  const taking = appointments.filter(takesPlace);
  const done = taking.filter(({ status }) => status === "COMPLETED").length;
  if (taking.length === 0) return "No visits today.";
  return `${counted(taking.length, "visit")}${done > 0 ? `, ${done} done` : ""}.`;
}

function Next({ appointments }: { appointments: readonly StaffAppointment[] }) {
  const next = nextVisit(appointments, useNow());
  if (next === undefined) {
    return (
      <p className="text-lead text-muted">
        {appointments.length === 0 ? "A free day." : "That was all for today."}
      </p>
    );
  }
  return (
    <NextVisit
      appointment={next}
      actions={
        <>
          <StepButtons visit={next} side="doctor" weight="next" />
          <CancelButton visit={next} side="doctor" />
        </>
      }
    />
  );
}

function TheDay({ appointments }: { appointments: readonly StaffAppointment[] }) {
  const { zone } = useClinic();
  const today = useToday();
  const open = useOpenRow();
  // What is open and closed is the ground the visits lie on; without it they are shown all the same.
  const { open: hours, closed } =
    useQuery(calendarOf("own", { from: today, to: today })).data ?? nothingKnown;
  const cancelled = appointments.filter(({ status }) => status === "CANCELLED");
  return (
    <section aria-label="The day">
      <TimeGrid
        days={planOf({ zone, open: hours, closed, items: [...appointments] }, [today])}
        zone={zone}
        hrefOf={open.hrefOf}
        openId={open.key}
        onFollow={open.follow}
        actions={(visit) => (
          <>
            <StepButtons visit={visit} side="doctor" weight="row" />
            <CancelButton visit={visit} side="doctor" small />
          </>
        )}
      />
      {cancelled.length > 0 && (
        <p className="mt-2 pl-14 text-small text-muted">
          Cancelled:{" "}
          {cancelled.map(({ start, patient }) => `${formatTime(start, zone)} ${patient.name}`).join(", ")}
        </p>
      )}
    </section>
  );
}

const nothingKnown: Pick<DoctorCalendar, "open" | "closed"> = { open: [], closed: [] };

function Numbers({ overview }: { overview: Overview }) {
  return (
    <>
      <DoctorFigures {...overview} />
      <section aria-labelledby="latest">
        <h2 id="latest" className="mb-3 text-lead font-semibold">
          Booked last
        </h2>
        {overview.latest.length === 0 ? (
          <Empty title="Nothing booked yet">
            The five newest visits stand here as soon as patients book.
          </Empty>
        ) : (
          <AppointmentTable
            caption="Your five newest visits"
            appointments={overview.latest}
            side="doctor"
            still
            hrefOf={({ id, start, zone }) => {
              const day = dateOf(start, zone);
              return paths.doctor.appointments({ from: day, to: day, open: id });
            }}
          />
        )}
      </section>
    </>
  );
}

function DaySkeleton() {
  return (
    <div className={`grid gap-10 ${twoColumns}`}>
      <Skeleton className="h-140 lg:row-span-2" />
      <Skeleton className="h-56" />
    </div>
  );
}
