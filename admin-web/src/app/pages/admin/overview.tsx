import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { useToday } from "@prescripto/web-kit/clinic/use-clinic";
import { dateOf, formatDateLong, plusDays } from "@prescripto/web-kit/format/time";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { AppointmentTable, AppointmentTableSkeleton } from "../../../features/appointments/appointment-table";
import { Attention } from "../../../features/overview/attention";
import { ClinicFigures } from "../../../features/overview/clinic-figures";
import { adminOverview } from "../../../features/overview/queries";
import { useAttentionCount } from "../../../features/payments/attention";
import { TodayInWords } from "../../../features/overview/today-in-words";
import { Page } from "../../page";
import { paths } from "../../paths";

export function OverviewPage() {
  const today = useToday();
  const overview = useQuery(adminOverview);
  return (
    <Page
      title="Overview"
      heading={formatDateLong(today, today.slice(0, 4))}
      intro={<TodayInWords today={today} />}
    >
      <div className="grid gap-x-12 gap-y-10 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-labelledby="attention" className="2xl:order-2">
          <h2 id="attention" className="mb-3 text-lead font-semibold">
            Needs you
          </h2>
          <Attention
            today={today}
            doctors={overview.data?.doctors}
            money={useAttentionCount(true)}
            links={{
              unfinished: paths.admin.appointments({ status: "BOOKED", to: plusDays(today, -1) }),
              doctors: paths.admin.doctors(),
              newDoctor: paths.admin.newDoctor,
              money: paths.admin.payments({ tab: "attention" }),
            }}
          />
        </section>
        <div className="grid content-start gap-10">
          <Loaded query={overview} label="Loading the numbers" skeleton={<OverviewSkeleton />}>
            {(found) => (
              <>
                <ClinicFigures
                  overview={found}
                  links={{
                    doctors: paths.admin.doctors(),
                    appointments: paths.admin.appointments(),
                    payments: paths.admin.payments(),
                  }}
                />
                <Latest appointments={found.latest} />
              </>
            )}
          </Loaded>
        </div>
      </div>
    </Page>
  );
}

function Latest({ appointments }: { appointments: readonly StaffAppointment[] }) {
  return (
    <section aria-labelledby="latest">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id="latest" className="text-lead font-semibold">
          Booked last
        </h2>
        <TextLink asChild>
          <Link to={paths.admin.appointments()}>All appointments</Link>
        </TextLink>
      </div>
      {appointments.length === 0 ? (
        <Empty title="Nothing booked yet">The five newest visits stand here as soon as patients book.</Empty>
      ) : (
        <AppointmentTable
          caption="The five newest visits"
          appointments={appointments}
          side="admin"
          hrefOf={({ id, start, zone }) => {
            const day = dateOf(start, zone);
            return paths.admin.appointments({ from: day, to: day, open: id });
          }}
        />
      )}
    </section>
  );
}

function OverviewSkeleton() {
  return (
    <div className="grid gap-10">
      <div className="flex gap-10">
        {Array.from({ length: 3 }, (_, i) => (
          <Skeleton key={i} className="h-14 w-24" />
        ))}
      </div>
      <AppointmentTableSkeleton rows={5} />
    </div>
  );
}
