import { Loaded } from "@prescripto/web-kit/api/loaded";
import { Button } from "@prescripto/web-kit/ui/button";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "react-router";

import { allDoctors } from "../../../features/doctors/queries";
import { Page } from "../../page";
import { paths } from "../../paths";

/** Begins with the first doctor; the others are one choice away. */
export function AnyCalendarPage() {
  const doctors = useQuery(allDoctors);
  const [first] = doctors.data ?? [];
  if (first !== undefined) return <Navigate to={paths.admin.calendar(first.id)} replace />;
  return (
    <Page title="Calendar">
      <Loaded query={doctors} label="Loading the doctors" skeleton={<Skeleton className="h-140" />}>
        {() => (
          <Empty
            title="No doctors yet"
            action={
              <Button asChild kind="primary">
                <Link to={paths.admin.newDoctor}>Add a doctor</Link>
              </Button>
            }
          >
            Each doctor’s days stand here, with the visits in them.
          </Empty>
        )}
      </Loaded>
    </Page>
  );
}
