import { Loaded } from "@prescripto/web-kit/api/loaded";
import { useClinic } from "@prescripto/web-kit/clinic/use-clinic";
import { Empty } from "@prescripto/web-kit/ui/empty";
import { ShowMore } from "@prescripto/web-kit/ui/show-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";

import { EntryInspector } from "../../../features/audit-trail/entry-inspector";
import { ExportButton } from "../../../features/audit-trail/export-button";
import { readFilter, withPart } from "../../../features/audit-trail/filter";
import { IntegrityNote } from "../../../features/audit-trail/integrity-note";
import { trailBy } from "../../../features/audit-trail/queries";
import { TrailFilterBar } from "../../../features/audit-trail/trail-filter-bar";
import { TrailSkeleton, TrailTable } from "../../../features/audit-trail/trail-table";
import { useOpenRow } from "../../open-row";
import { Page } from "../../page";
import { paths } from "../../paths";

const links = {
  subject: (subject: string) => paths.admin.audit({ subject }),
  actor: (actor: string) => paths.admin.audit({ actor }),
  correlation: (correlation: string) => paths.admin.audit({ correlation }),
  patient: (patient: string) => paths.admin.audit({ patient }),
  story: (appointment: string) => paths.admin.story(appointment),
};

export function AuditPage() {
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const { zone } = useClinic();
  const trail = useInfiniteQuery(trailBy(filter, zone));
  const open = useOpenRow();
  const more = () => {
    if (trail.hasNextPage && !trail.isFetching) void trail.fetchNextPage();
  };
  return (
    <Page
      title="Audit"
      intro="Everything that happened, the latest first. Nothing here can be changed."
      actions={<ExportButton filter={filter} zone={zone} />}
      inspector={
        open.key !== undefined &&
        trail.data !== undefined && (
          <EntryInspector
            eventId={open.key}
            listed={trail.data.find(({ eventId }) => eventId === open.key)}
            zone={zone}
            links={links}
            onClose={open.close}
          />
        )
      }
    >
      <div className="mb-5">
        <IntegrityNote zone={zone} />
      </div>
      <TrailFilterBar
        filter={filter}
        onChange={(name, value) => {
          setSearch(withPart(filter, name, value), { replace: true });
        }}
      />
      <Loaded query={trail} label="Loading the trail" skeleton={<TrailSkeleton />}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty title="No entries">
              {Object.keys(filter).length > 0
                ? "Nothing like that has happened. Leave out a filter to see more."
                : "Everything that happens in the clinic is written down here within a few seconds."}
            </Empty>
          ) : (
            <TrailTable
              entries={entries}
              zone={zone}
              hrefOf={open.hrefOf}
              openId={open.key}
              onFollow={open.follow}
              onEnd={more}
            />
          )
        }
      </Loaded>
      <ShowMore
        label="Show earlier entries"
        hasMore={trail.hasNextPage}
        busy={trail.isFetchingNextPage}
        onMore={more}
      />
    </Page>
  );
}
