import { listed } from "@prescripto/web-kit/format/names";
import { Alert } from "@prescripto/web-kit/ui/alert";

import type { SystemRow } from "./rows";

/** The whole page in a line, for whoever has no time. */
export function Verdict({ rows }: { rows: readonly SystemRow[] }) {
  const stopped = rows.filter(({ tone }) => tone === "stopped");
  const other = rows.filter(({ tone, word }) => tone === "waiting" || word === "Not known");
  return (
    <div role="status">
      {stopped.length > 0 ? (
        <Alert tone="stopped" title={`Not well: ${listed(stopped.map(({ name }) => name))}`}>
          <p>What that means for the clinic stands beside each below.</p>
        </Alert>
      ) : other.length > 0 ? (
        <Alert tone="waiting" title={`To keep an eye on: ${listed(other.map(({ name }) => name))}`} />
      ) : (
        <Alert tone="good" title="Everything works" />
      )}
    </div>
  );
}
