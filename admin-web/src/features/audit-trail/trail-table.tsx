import type { AuditEntry } from "@prescripto/web-kit/api/types";
import { capitalised } from "@prescripto/web-kit/format/names";
import { formatDay, formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { DataTable, rowLink, type Column } from "@prescripto/web-kit/ui/data-table";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { Link } from "react-router";

import { detailsOf } from "./details";
import { wordsForRole, wordsForType } from "./words";

interface TrailTableProps {
  entries: readonly AuditEntry[];
  /** The clinic's. */
  zone: string;
  hrefOf: (eventId: string) => string;
  openId: string | undefined;
  onFollow: (eventId: string) => void;
  onEnd: () => void;
}

const columns: Column<AuditEntry>[] = [
  {
    header: "What",
    cell: (entry) => (
      <>
        {wordsForType(entry.type)}
        {detailsOf(entry).length > 0 && (
          <span className="block text-small text-muted">{detailsOf(entry).join(" · ")}</span>
        )}
      </>
    ),
  },
  {
    header: "Who",
    needs: "medium",
    cell: ({ actorRole, actorId }) => (
      <>
        {wordsForRole(actorRole)}
        {actorId !== undefined && (
          <span title={actorId} className="block font-mono text-small whitespace-nowrap text-muted">
            {shortId(actorId)}
          </span>
        )}
      </>
    ),
  },
  {
    header: "About",
    needs: "medium",
    cell: ({ subject }) => (
      <span title={subject} className="font-mono text-small whitespace-nowrap">
        {shortId(subject)}
      </span>
    ),
  },
  {
    header: "Reference",
    needs: "wide",
    cell: ({ correlationId }) => (
      <span title={correlationId} className="font-mono text-small text-muted">
        {correlationId.slice(0, 8)}
      </span>
    ),
  },
];

/** Ids begin alike when they are of one time: what tells them apart is the end. */
function shortId(id: string): string {
  return id.length <= 16 ? id : `${id.slice(0, 4)}…${id.slice(-8)}`;
}

export function TrailTable({ entries, zone, hrefOf, openId, onFollow, onEnd }: TrailTableProps) {
  const now = useNow();
  return (
    <DataTable
      caption="Audit entries"
      rows={entries}
      keyOf={({ eventId }) => eventId}
      first={{
        header: "When",
        cell: ({ eventId, occurredAt, type }) => (
          <Link
            to={hrefOf(eventId)}
            preventScrollReset
            data-row={eventId}
            className={`${rowLink} whitespace-nowrap figures`}
            aria-label={`${wordsForType(type)}, ${formatDay(occurredAt, zone, now)} ${formatTime(occurredAt, zone)}`}
          >
            <span className="font-normal">{capitalised(formatDay(occurredAt, zone, now))}</span>{" "}
            {formatTime(occurredAt, zone)}
          </Link>
        ),
      }}
      lines={({ actorRole }) => wordsForRole(actorRole)}
      columns={columns}
      openKey={openId}
      onFollow={onFollow}
      onEnd={onEnd}
    />
  );
}

export function TrailSkeleton() {
  return (
    <div className="grid border-y border-line">
      {Array.from({ length: 10 }, (_, i) => (
        <div key={i} className="flex gap-6 border-b border-line px-3 py-2.5 last:border-b-0">
          <Skeleton className="h-5 w-28" />
          <Skeleton className="h-5 flex-1" />
        </div>
      ))}
    </div>
  );
}
