import type { PatientMessage } from "@prescripto/web-kit/api/types";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { Skeleton, Waiting } from "@prescripto/web-kit/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleSlash, Clock, MailCheck, type LucideIcon } from "lucide-react";

import { messagesAbout } from "./queries";
import { wordsForKind, wordsForState } from "./words";

/** What we wrote to the patient about a visit. Whether it can be shown or not, the visit is as it is. */
export function AppointmentMessages({ appointmentId, zone }: { appointmentId: string; zone: string }) {
  const messages = useQuery(messagesAbout(appointmentId));
  return (
    <section aria-labelledby="messages" className="grid gap-2 border-t border-line pt-4">
      <h2 id="messages" className="font-semibold">
        What we emailed you
      </h2>
      {messages.data !== undefined && <List messages={messages.data} zone={zone} />}
      {messages.isLoadingError && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="text-muted">This cannot be shown just now. Your visit is not touched by it.</p>
          <Button
            kind="quiet"
            size="small"
            className="-ml-3"
            busy={messages.isFetching}
            onClick={() => {
              void messages.refetch();
            }}
          >
            Try again
          </Button>
        </div>
      )}
      {messages.isPending && (
        <Waiting label="Loading what we emailed you">
          <Skeleton className="h-12" />
        </Waiting>
      )}
    </section>
  );
}

function List({ messages, zone }: { messages: PatientMessage[]; zone: string }) {
  const now = useNow();
  if (messages.length === 0) return <p className="text-muted">Nothing yet.</p>;
  return (
    <ol className="grid gap-3">
      {messages.map((message) => {
        const { icon: Icon, tone } = signs[message.status];
        return (
          <li key={message.id} className="flex gap-3">
            <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tone}`} />
            <div className="grid min-w-0 gap-0.5">
              <p>{wordsForKind(message.kind)}</p>
              <p className="wrap-anywhere text-muted figures">{wordsForState(message, zone, now)}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const signs: Record<PatientMessage["status"], { icon: LucideIcon; tone: string }> = {
  PENDING: { icon: Clock, tone: "text-muted" },
  SENDING: { icon: Clock, tone: "text-muted" },
  SENT: { icon: MailCheck, tone: "text-pine" },
  GIVEN_UP: { icon: CircleAlert, tone: "text-brick" },
  WITHDRAWN: { icon: CircleSlash, tone: "text-muted" },
};
