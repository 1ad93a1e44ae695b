import { useQuery } from "@tanstack/react-query";

import { Loaded } from "../api/loaded";
import type { CalendarFeed } from "../api/types";
import { explain } from "../api/words";
import { clinicQuery } from "../clinic/use-clinic";
import { formatDay } from "../format/time";
import { useNow } from "../format/use-now";
import { Button } from "../ui/button";
import { ProblemAlert } from "../ui/problem-alert";
import { Skeleton } from "../ui/skeleton";
import { EndFeed } from "./end-feed";
import { FeedAddress } from "./feed-address";
import { calendarFeed, useOpenFeed, type Owner } from "./queries";
import { RenewFeed } from "./renew-feed";

interface CalendarFeedPanelProps {
  owner: Owner;
  /** What whoever knows the address can see. */
  shows: string;
}

/** One's visits in one's own calendar: what that means, making the address, making another one, ending it. */
export function CalendarFeedPanel({ owner, shows }: CalendarFeedPanelProps) {
  const feed = useQuery(calendarFeed(owner));
  return (
    <div className="grid gap-4">
      <p>
        Google, Apple, Outlook and other calendars can read your visits at a private address. They look by
        themselves, so a visit that moves or is cancelled follows within hours.
      </p>
      <p className="text-muted">
        {shows} Keep the address to yourself: whoever has it can read this without signing in.
      </p>
      <Loaded
        query={feed}
        label="Loading your calendar address"
        skeleton={<Skeleton className="h-11 w-56" />}
      >
        {(found) => <Address owner={owner} feed={found} />}
      </Loaded>
    </div>
  );
}

function Address({ owner, feed: { since } }: { owner: Owner; feed: CalendarFeed }) {
  const open = useOpenFeed(owner);
  const make = () => {
    open.mutate();
  };
  if (since === undefined) {
    return (
      <div className="grid gap-4">
        {open.isError && <ProblemAlert {...explain(open.error)} />}
        <div>
          <Button busy={open.isPending} onClick={make}>
            Make my calendar address
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      {open.data === undefined ? <Since since={since} /> : <FeedAddress path={open.data.path} />}
      {open.isError && <ProblemAlert {...explain(open.error)} />}
      <div className="flex flex-wrap gap-2">
        <RenewFeed busy={open.isPending} onRenew={make} />
        <EndFeed
          owner={owner}
          onEnded={() => {
            open.reset();
          }}
        />
      </div>
    </div>
  );
}

function Since({ since }: { since: string }) {
  const zone = useQuery(clinicQuery).data?.zone;
  const now = useNow();
  return (
    <p>
      Your calendar address works
      {zone !== undefined && (
        <>
          {" "}
          since <span className="figures">{formatDay(since, zone, now)}</span>
        </>
      )}
      . We keep no copy of it, so it cannot be shown again. If you have lost it, make a new one.
    </p>
  );
}
