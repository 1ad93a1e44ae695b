import type { ParkedMessage } from "@prescripto/web-kit/api/types";
import { formatDay, formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { DataTable, rowLink, type Column } from "@prescripto/web-kit/ui/data-table";
import { Link } from "react-router";

import { wordsForDecision } from "./words";

interface ParkedTableProps {
  messages: readonly ParkedMessage[];
  /** The clinic's. */
  zone: string;
  hrefOf: (id: string) => string;
  openId: string | undefined;
  onFollow: (id: string) => void;
  onEnd: () => void;
}

const columns: Column<ParkedMessage>[] = [
  { header: "Why", cell: ({ reason }) => reason },
  {
    header: "Event",
    needs: "medium",
    cell: ({ type }) => <span className="font-mono text-small">{type ?? "unknown"}</span>,
  },
  { header: "Tries", needs: "wide", numeric: true, cell: ({ attempts }) => attempts },
  {
    header: "Done",
    needs: "medium",
    cell: ({ decision }) => (decision === undefined ? "" : wordsForDecision(decision)),
  },
];

export function ParkedTable({ messages, zone, hrefOf, openId, onFollow, onEnd }: ParkedTableProps) {
  const now = useNow();
  return (
    <DataTable
      caption="Messages set aside"
      rows={messages}
      keyOf={({ id }) => id}
      first={{
        header: "When",
        cell: ({ id, parkedAt, reason }) => (
          <Link
            to={hrefOf(id)}
            preventScrollReset
            data-row={id}
            className={`${rowLink} whitespace-nowrap figures`}
            aria-label={`${reason}, ${formatDay(parkedAt, zone, now)} ${formatTime(parkedAt, zone)}`}
          >
            <span className="inline-block font-normal first-letter:uppercase">
              {formatDay(parkedAt, zone, now)}
            </span>{" "}
            {formatTime(parkedAt, zone)}
          </Link>
        ),
      }}
      lines={({ decision }) => decision !== undefined && wordsForDecision(decision)}
      columns={columns}
      openKey={openId}
      onFollow={onFollow}
      onEnd={onEnd}
    />
  );
}
