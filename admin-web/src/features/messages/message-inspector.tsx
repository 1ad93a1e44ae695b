import { Loaded } from "@prescripto/web-kit/api/loaded";
import type { Message } from "@prescripto/web-kit/api/types";
import { Fact, Facts } from "@prescripto/web-kit/ui/facts";
import { Inspector } from "@prescripto/web-kit/ui/inspector";
import { Skeleton } from "@prescripto/web-kit/ui/skeleton";
import { TextLink } from "@prescripto/web-kit/ui/text-link";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { StatusOf } from "./message-table";
import { Moment } from "./moment";
import { messageById } from "./queries";
import { wordsForKind } from "./words";

interface MessageInspectorProps {
  id: string;
  /** The message, when the list beside it holds it. */
  listed: Message | undefined;
  zone: string;
  /** Where the visit is shown, and the day of a doctor, with whom the message went to, and what caused it. */
  hrefs: {
    visit: (appointmentId: string) => string;
    day: (doctorId: string, date?: string) => string;
    /** The audit trail of the request that caused it. */
    cause: (correlation: string) => string;
  };
  onClose: () => void;
}

/** One message with everything that is kept of it: no names, no addresses; the visit knows them. */
export function MessageInspector({ id, listed, zone, hrefs, onClose }: MessageInspectorProps) {
  const asked = useQuery({ ...messageById(id), enabled: listed === undefined });
  const message = listed ?? asked.data;
  return (
    <Inspector title={message === undefined ? "Message" : wordsForKind(message.kind)} onClose={onClose}>
      <Loaded
        query={{ ...asked, data: message }}
        label="Loading the message"
        skeleton={<Skeleton className="h-60" />}
      >
        {(found) => (
          <Facts>
            <Fact name="Status">
              <StatusOf status={found.status} />
            </Fact>
            {found.reason !== undefined && <Fact name="Why">{found.reason}</Fact>}
            <Fact name="Happened">
              <Moment at={found.happenedAt} zone={zone} />
            </Fact>
            {found.dueAt !== undefined && (
              <Fact name="Due">
                <Moment at={found.dueAt} zone={zone} />
              </Fact>
            )}
            <Fact name="Last change">
              <Moment at={found.changedAt} zone={zone} />
            </Fact>
            <Fact name="Tries">
              <span className="figures">{found.attempts}</span>
            </Fact>
            <Fact name="To">
              <Recipient message={found} hrefs={hrefs} />
            </Fact>
            {found.accountId !== undefined && (
              <Fact name="Account">
                <span className="font-mono text-small select-all">{found.accountId}</span>
              </Fact>
            )}
            {found.correlationId !== undefined && (
              <Fact name="Reference">
                <TextLink asChild className="font-mono text-small font-normal">
                  <Link to={hrefs.cause(found.correlationId)}>{found.correlationId}</Link>
                </TextLink>
              </Fact>
            )}
            <Fact name="Message">
              <span className="font-mono text-small select-all">{found.id}</span>
            </Fact>
          </Facts>
        )}
      </Loaded>
    </Inspector>
  );
}

/** Names nobody: the page it leads to does. */
function Recipient({ message, hrefs }: { message: Message; hrefs: MessageInspectorProps["hrefs"] }) {
  const { appointmentId, accountId, doctorId, day } = message;
  return (
    <>
      {accountId !== undefined && "The holder of the account"}
      {appointmentId !== undefined && (
        <TextLink asChild>
          <Link to={hrefs.visit(appointmentId)}>The patient of this visit</Link>
        </TextLink>
      )}
      {doctorId !== undefined && (
        <TextLink asChild>
          <Link to={hrefs.day(doctorId, day)}>The doctor of this day</Link>
        </TextLink>
      )}
    </>
  );
}
