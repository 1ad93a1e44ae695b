import type { TrailIntegrity } from "@prescripto/web-kit/api/types";
import { counted } from "@prescripto/web-kit/format/names";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Badge } from "@prescripto/web-kit/ui/badge";
import { useQuery } from "@tanstack/react-query";

import { integrity } from "./queries";

/** Whether somebody has changed what is written there, as far as the service has looked. */
export function IntegrityNote({ zone }: { zone: string }) {
  const { data: found, isError } = useQuery(integrity);
  const now = useNow();
  if (isError) return <Badge>Whether the trail is whole cannot be said now</Badge>;
  if (found === undefined) return null;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <Verdict {...found} />
      {found.verifiedAt !== undefined && (
        <span className="text-muted">
          {`${found.verified} ${found.verified === 1 ? "entry" : "entries"}`} held against their hashes{" "}
          {formatWhen(found.verifiedAt, zone, now)}
          {found.anchoredAt !== undefined &&
            `, ends of chains put away ${formatWhen(found.anchoredAt, zone, now)}`}
        </span>
      )}
      {found.gaps > 0 && (
        <span className="font-semibold text-brick">
          {counted(found.gaps, "thing")} with a fact missing from the trail
        </span>
      )}
    </div>
  );
}

function Verdict({ state, firstBreak }: TrailIntegrity) {
  if (state === "UNKNOWN") return <Badge tone="waiting">Being verified</Badge>;
  if (state === "INTACT") return <Badge tone="good">Unchanged</Badge>;
  return (
    <>
      <Badge tone="stopped">Changed by somebody</Badge>
      {firstBreak !== undefined && (
        <span>
          Entry {firstBreak.position} of chain {firstBreak.partition}: {firstBreak.reason}.
        </span>
      )}
    </>
  );
}
