import { ConfirmNote } from "@prescripto/web-kit/account/confirm-note";
import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Button } from "@prescripto/web-kit/ui/button";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { Tabs } from "@prescripto/web-kit/ui/tabs";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";

import { AppointmentList, AppointmentListSkeleton } from "../../features/my-appointments/appointment-list";
import { myAppointments, whens, type When } from "../../features/my-appointments/queries";
import { Page } from "../page";
import { paths } from "../paths";

const labels: Record<When, string> = { upcoming: "Upcoming", past: "Past", cancelled: "Cancelled" };

export function MyAppointmentsPage() {
  const [search, setSearch] = useSearchParams();
  const when = whens.find((one) => one === search.get("when")) ?? "upcoming";
  const appointments = useInfiniteQuery(myAppointments(when));
  return (
    <div className="mx-auto max-w-3xl">
      <Page title="My appointments" />
      <div className="mt-6 grid gap-6">
        <ConfirmNote />
        <Tabs
          label="Which appointments"
          value={when}
          onChange={(chosen) => {
            setSearch(chosen === "upcoming" ? {} : { when: chosen }, { replace: true });
          }}
          tabs={whens.map((value) => ({ value, label: labels[value] }))}
        >
          <Loaded
            query={appointments}
            label="Loading your appointments"
            skeleton={<AppointmentListSkeleton />}
          >
            {(found) => (
              <>
                <AppointmentList
                  when={when}
                  appointments={found}
                  hrefOf={paths.appointment}
                  moveHrefOf={(id) => paths.move(id)}
                  firstStep={
                    <Button asChild kind="primary">
                      <Link to={paths.home}>Find a doctor</Link>
                    </Button>
                  }
                />
                <ShowMore
                  label="Show more appointments"
                  hasMore={appointments.hasNextPage}
                  busy={appointments.isFetchingNextPage}
                  onMore={() => {
                    void appointments.fetchNextPage();
                  }}
                />
              </>
            )}
          </Loaded>
        </Tabs>
      </div>
    </div>
  );
}
