import type { AuditEntry } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { dateOf, formatDateLong, formatTime } from "@prescripto/web-kit/format/time";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { Link } from "react-router";
import { z } from "zod";

import { wordsForRole, wordsForType } from "./words";

interface StoryProps {
  /** The first thing first. */
  entries: readonly AuditEntry[];
  zone: string;
  hrefOf: (eventId: string) => string;
}

/** What happened, step by step. */
export function Story({ entries, zone, hrefOf }: StoryProps) {
  return (
    <ol className="ml-2 grid border-l border-line">
      {entries.map((entry) => (
        <li key={entry.eventId} className="relative grid gap-0.5 pb-6 pl-6 last:pb-0">
          <span
            aria-hidden
            className="absolute top-1.5 -left-[5px] size-2.5 rounded-full bg-pine ring-4 ring-paper"
          />
          <p className="font-semibold">
            <TextLink asChild>
              <Link to={hrefOf(entry.eventId)}>{wordsForType(entry.type)}</Link>
            </TextLink>
          </p>
          <p className="text-small text-muted">
            {formatDateLong(dateOf(entry.occurredAt, zone))},{" "}
            <time dateTime={entry.occurredAt} className="figures">
              {formatTime(entry.occurredAt, zone)}
            </time>
            {" · "}
            {wordsForRole(entry.actorRole)}
          </p>
          {detailsOf(entry, zone).map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}

const money = z.object({ amount: z.number(), currency: z.string() });

/** Of an entry's data what a reader wants to see; the rest is behind its link. */
const told = z.object({
  start: z.iso.datetime({ offset: true }).optional().catch(undefined),
  from: z
    .object({ start: z.iso.datetime({ offset: true }) })
    .optional()
    .catch(undefined),
  refundPercent: z.number().optional().catch(undefined),
  amount: money.optional().catch(undefined),
});

function detailsOf({ data }: AuditEntry, zone: string): string[] {
  const facts = told.safeParse(data).data;
  if (facts === undefined) return [];
  const when = (at: string) => `${formatDateLong(dateOf(at, zone))}, ${formatTime(at, zone)}`;
  return [
    facts.from !== undefined && facts.start !== undefined
      ? `From ${when(facts.from.start)} to ${when(facts.start)}`
      : facts.start !== undefined && `Visit ${when(facts.start)}`,
    facts.refundPercent !== undefined && `${String(facts.refundPercent)}% of what was paid goes back`,
    facts.amount !== undefined && formatMoney(facts.amount),
  ].filter((detail) => detail !== false);
}
