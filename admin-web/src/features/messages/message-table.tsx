import type { Message } from "@prescripto/web-kit/api/types";
import { formatDay, formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Badge } from "@prescripto/web-kit/ui/badge";
import { DataTable, rowLink, type Column } from "@prescripto/web-kit/ui/data-table";
import { Link } from "react-router";

import { wordsForKind, wordsForMessageStatus } from "./words";

interface MessageTableProps {
  messages: readonly Message[];
  /** The clinic's. */
  zone: string;
  hrefOf: (id: string) => string;
  openId: string | undefined;
  onFollow: (id: string) => void;
  onEnd: () => void;
}

const columns: Column<Message>[] = [
  { header: "What", cell: ({ kind }) => wordsForKind(kind) },
  { header: "Status", needs: "medium", cell: ({ status }) => <StatusOf status={status} /> },
  { header: "Tries", needs: "wide", numeric: true, cell: ({ attempts }) => attempts },
  {
    header: "Why",
    needs: "wide",
    cell: ({ reason }) => <span className="text-muted">{reason}</span>,
  },
];

export function MessageTable({ messages, zone, hrefOf, openId, onFollow, onEnd }: MessageTableProps) {
  const now = useNow();
  return (
    <DataTable
      caption="Messages"
      rows={messages}
      keyOf={({ id }) => id}
      first={{
        header: "When",
        cell: ({ id, kind, changedAt }) => (
          <Link
            to={hrefOf(id)}
            preventScrollReset
            data-row={id}
            className={`${rowLink} whitespace-nowrap figures`}
            aria-label={`${wordsForKind(kind)}, ${formatDay(changedAt, zone, now)} ${formatTime(changedAt, zone)}`}
          >
            <span className="inline-block font-normal first-letter:uppercase">
              {formatDay(changedAt, zone, now)}
            </span>{" "}
            {formatTime(changedAt, zone)}
          </Link>
        ),
      }}
      lines={({ status }) => <StatusOf status={status} />}
      columns={columns}
      openKey={openId}
      onFollow={onFollow}
      onEnd={onEnd}
    />
  );
}

export function StatusOf({ status }: Pick<Message, "status">) {
  const { label, tone } = wordsForMessageStatus(status);
  return <Badge tone={tone}>{label}</Badge>;
}
