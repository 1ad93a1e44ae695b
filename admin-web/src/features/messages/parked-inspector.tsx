import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { ParkedMessage } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { Button } from "@prescripto/web-kit/ui/button";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { DiscardDialog } from "./discard-dialog";
import { Moment } from "./moment";
import { parkedById, useReplay } from "./queries";
import { wordsForDecision } from "./words";

interface ParkedInspectorProps {
  id: string;
  zone: string;
  onClose: () => void;
}

/** One message that was set aside: why, after what, what it says; and what can be done with it. */
export function ParkedInspector({ id, zone, onClose }: ParkedInspectorProps) {
  const asked = useQuery(parkedById(id));
  return (
    <Inspector
      title="Message set aside"
      subtitle={<span className="font-mono text-small">{asked.data?.type}</span>}
      onClose={onClose}
    >
      <Loaded query={asked} label="Loading the message" skeleton={<Skeleton className="h-80" />}>
        {(message) => (
          <>
            <History message={message} zone={zone} />
            {message.decision === undefined && <Acts message={message} />}
            <Part title="Payload">{pretty(message.body ?? "")}</Part>
            <Part title="Headers">{JSON.stringify(message.headers ?? {}, null, 2)}</Part>
          </>
        )}
      </Loaded>
    </Inspector>
  );
}

function History({ message, zone }: { message: ParkedMessage; zone: string }) {
  const { reason, parkedAt, firstFailedAt, attempts, size, subject, decision } = message;
  return (
    <Facts>
      <Fact name="Why">{reason}</Fact>
      {firstFailedAt !== undefined && (
        <Fact name="First failed">
          <Moment at={firstFailedAt} zone={zone} />
        </Fact>
      )}
      <Fact name="Set aside">
        <Moment at={parkedAt} zone={zone} />
      </Fact>
      <Fact name="Tries">
        <span className="figures">{attempts}</span>
      </Fact>
      {subject !== undefined && (
        <Fact name="About">
          <span className="font-mono text-small select-all">{subject}</span>
        </Fact>
      )}
      <Fact name="Size">
        <span className="figures">{size}</span> bytes
      </Fact>
      {decision !== undefined && (
        <Fact name={wordsForDecision(decision)}>
          <Moment at={decision.at} zone={zone} /> by{" "}
          <span className="font-mono text-small">{decision.by}</span>
          {decision.note !== undefined && <span className="block">{decision.note}</span>}
        </Fact>
      )}
    </Facts>
  );
}

function Acts({ message: { id } }: { message: ParkedMessage }) {
  const replaying = useReplay();
  const [discards, setDiscards] = useState(false);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <Button
          kind="primary"
          busy={replaying.isPending}
          onClick={() => {
            replaying.mutate(id, {
              onSuccess: () => {
                toast("The message is on its way again.");
              },
            });
          }}
        >
          Replay
        </Button>
        <Button
          onClick={() => {
            setDiscards(true);
          }}
        >
          Discard
        </Button>
      </div>
      {replaying.isError && <ProblemAlert {...explain(replaying.error)} />}
      <DiscardDialog id={id} open={discards} onOpenChange={setDiscards} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-5">
      <h3 className="mb-2 font-semibold">{title}</h3>
      <pre
        // Scrolls sideways, so a keyboard must be able to reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-touch bg-sunken p-3 font-mono text-small max-sm:wrap-anywhere max-sm:whitespace-pre-wrap"
      >
        {children}
      </pre>
    </section>
  );
}

/** JSON with room; anything else as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
