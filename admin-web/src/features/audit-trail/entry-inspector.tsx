import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { AuditEntry } from "@prescripto/web-kit/api/types";
import { dateOf, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { entryById } from "./queries";
import { wordsForRole, wordsForType } from "./words";

interface EntryInspectorProps {
  eventId: string;
  /** The entry, when the list beside it holds it. */
  listed: AuditEntry | undefined;
  zone: string;
  /** The trail of one subject, of one actor, and of what one request caused. */
  links: Record<"subject" | "actor" | "correlation", (id: string) => string>;
  onClose: () => void;
}

/** One line of the trail with everything it holds. */
export function EntryInspector({ eventId, listed, zone, links, onClose }: EntryInspectorProps) {
  const asked = useQuery({ ...entryById(eventId), enabled: listed === undefined });
  const entry = listed ?? asked.data;
  return (
    <Inspector
      title={entry === undefined ? "Entry" : wordsForType(entry.type)}
      subtitle={<span className="font-mono text-small">{entry?.type}</span>}
      onClose={onClose}
    >
      <Loaded
        query={{ ...asked, data: entry }}
        label="Loading the entry"
        skeleton={<Skeleton className="h-80" />}
      >
        {(found) => <Entry entry={found} zone={zone} links={links} />}
      </Loaded>
    </Inspector>
  );
}

function Entry({ entry, zone, links }: { entry: AuditEntry } & Pick<EntryInspectorProps, "zone" | "links">) {
  const { subject, sequence, actorRole, actorId, occurredAt, recordedAt, correlationId, eventId } = entry;
  return (
    <>
      <Facts>
        <Fact name="When">
          {formatDateLong(dateOf(occurredAt, zone))},{" "}
          <span className="figures">{formatTime(occurredAt, zone)}</span>
        </Fact>
        <Fact name="Recorded">
          <span className="figures">{secondsBetween(occurredAt, recordedAt)}</span> later
        </Fact>
        <Fact name="Who">
          {wordsForRole(actorRole)}
          {actorId !== undefined && <IdLink to={links.actor(actorId)} id={actorId} />}
        </Fact>
        <Fact name="About">
          <IdLink to={links.subject(subject)} id={subject} />
          <span className="text-muted">change {sequence} of it</span>
        </Fact>
        <Fact name="Reference">
          <IdLink to={links.correlation(correlationId)} id={correlationId} />
        </Fact>
        <Fact name="Event">
          <span className="font-mono text-small select-all">{eventId}</span>
        </Fact>
      </Facts>
      <section className="border-t border-line pt-5">
        <h3 className="mb-2 font-semibold">Data</h3>
        <pre
          // Scrolls sideways, so a keyboard must be able to reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region
          tabIndex={0}
          className="overflow-x-auto rounded-touch bg-sunken p-3 font-mono text-small"
        >
          {JSON.stringify(entry.data, null, 2)}
        </pre>
      </section>
    </>
  );
}

function IdLink({ to, id }: { to: string; id: string }) {
  return (
    <TextLink asChild className="block font-mono text-small font-normal">
      <Link to={to}>{id}</Link>
    </TextLink>
  );
}

/** "0.4 s" */
function secondsBetween(start: string, end: string): string {
  return `${((Date.parse(end) - Date.parse(start)) / 1000).toFixed(1)} s`;
}
