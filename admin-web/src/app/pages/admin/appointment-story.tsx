import { Loaded } from "@prescripto/web-kit/api/loaded";
import { useClinic } from "@prescripto/web-kit/clinic/use-clinic";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";

import { storyOf } from "../../../features/audit-trail/queries";
import { Story } from "../../../features/audit-trail/story";
import { Page } from "../../page";
import { paths } from "../../paths";

/** One appointment from the first hold to its end, with what was paid for it. */
export function AppointmentStoryPage() {
  const { appointmentId = "" } = useParams();
  const { zone } = useClinic();
  const story = useQuery(storyOf(appointmentId));
  return (
    <Page
      title="What happened to this visit"
      narrow
      above={
        <TextLink asChild className="text-small">
          <Link to={paths.admin.appointments({ open: appointmentId })}>The visit</Link>
        </TextLink>
      }
      intro="As the audit trail has it: nothing here can be changed."
    >
      <Loaded query={story} label="Loading the story" skeleton={<Skeleton className="h-80" />}>
        {({ entries, isWhole }) =>
          entries.length === 0 ? (
            <Empty title="Nothing yet">
              What happens to a visit is written down here within a few seconds. If there is a visit with this
              number, look again in a moment.
            </Empty>
          ) : (
            <>
              {!isWhole && (
                <p className="mb-6 text-muted">This visit has a long story; these are its latest steps.</p>
              )}
              <Story
                entries={entries}
                zone={zone}
                hrefOf={(eventId) => paths.admin.audit({ open: eventId })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
