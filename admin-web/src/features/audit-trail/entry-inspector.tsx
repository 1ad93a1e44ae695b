import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { AuditEntry } from "@prescripto/web-kit/api/types";
import { dateOf, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { changesOf, detailsOf, namedIn, wordsForField } from "./details";
import { entryById } from "./queries";
import { wordsForRole, wordsForType } from "./words";

interface EntryInspectorProps {
  eventId: string;
  /** The entry, when the list beside it holds it. */
  listed: AuditEntry | undefined;
  zone: string;
  /** The trail of one subject, of one actor, of one patient, of what one request caused; the story of one visit. */
  links: Record<"subject" | "actor" | "patient" | "correlation" | "story", (id: string) => string>;
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

interface EntryProps extends Pick<EntryInspectorProps, "zone" | "links"> {
  entry: AuditEntry;
}

function Entry({ entry, zone, links }: EntryProps) {
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
          {sequence !== undefined && <span className="text-muted">change {sequence} of it</span>}
        </Fact>
        <Said entry={entry} links={links} />
        <Fact name="Reference">
          <IdLink to={links.correlation(correlationId)} id={correlationId} />
        </Fact>
        <Fact name="Event">
          <span className="font-mono text-small select-all">{eventId}</span>
        </Fact>
      </Facts>
      <Changes entry={entry} />
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

/** How many of several ids are shown; the data below have them all. */
const MOST_SHOWN = 5;

/** What the entry says beyond its type, and whom it names. */
function Said({ entry, links }: Pick<EntryProps, "entry" | "links">) {
  const { patients, appointments } = namedIn(entry);
  const details = detailsOf(entry);
  return (
    <>
      {details.length > 0 && <Fact name="In words">{details.join(" · ")}</Fact>}
      <Named name="Patients" ids={patients.filter((id) => id !== entry.subject)} hrefOf={links.patient} />
      <Named name="Visits" ids={appointments.filter((id) => id !== entry.subject)} hrefOf={links.story} />
    </>
  );
}

function Named({ name, ids, hrefOf }: { name: string; ids: string[]; hrefOf: (id: string) => string }) {
  if (ids.length === 0) return null;
  return (
    <Fact name={name}>
      {ids.slice(0, MOST_SHOWN).map((id) => (
        <IdLink key={id} to={hrefOf(id)} id={id} />
      ))}
      {ids.length > MOST_SHOWN && (
        <span className="text-muted">and {ids.length - MOST_SHOWN} more, see the data</span>
      )}
    </Fact>
  );
}

/** What was, and what is now. */
function Changes({ entry }: Pick<EntryProps, "entry">) {
  const changes = changesOf(entry);
  if (changes.length === 0) return null;
  return (
    <section className="border-t border-line pt-5">
      <h3 className="mb-2 font-semibold">Before and after</h3>
      <dl className="grid gap-3">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt className="text-small text-muted">{wordsForField(field)}</dt>
            <dd>
              {before === undefined ? "nothing" : <del className="text-muted">{before}</del>}
              <span aria-hidden> → </span>
              <ins className="no-underline">{after ?? "nothing"}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
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
