import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { isProblem } from "../api/problem";
import { Loaded } from "../api/loaded";
import { explain } from "../api/words";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { ProblemAlert } from "../ui/problem-alert";
import { Skeleton } from "../ui/skeleton";
import { mailWords } from "./mail-words";
import { subscriptionQuery, useSubscribe } from "./queries";

interface UnsubscribeProps {
  /** From the link in the mail. */
  token: string;
  /** Where all choices are, for who is signed in: a link. */
  choices: ReactNode;
}

/** Gives up one kind of mail, and takes it back; signed in or not. */
export function Unsubscribe({ token, choices }: UnsubscribeProps) {
  const subscription = useQuery(subscriptionQuery(token));
  if (isProblem(subscription.error, "link-expired")) {
    return (
      <div className="grid gap-5">
        <ProblemAlert
          title="This link is not whole"
          advice="Nothing was changed. Open it from the mail once more, or sign in and choose your mails in your profile."
        />
        <div>{choices}</div>
      </div>
    );
  }
  return (
    <Loaded query={subscription} label="Loading" skeleton={<Skeleton className="h-24" />}>
      {({ kind, wanted }) => <Choice token={token} these={mailWords[kind].these} wanted={wanted} />}
    </Loaded>
  );
}

function Choice({ token, these, wanted }: { token: string; these: string; wanted: boolean }) {
  const choosing = useSubscribe(token);
  return (
    <div className="grid gap-5">
      {choosing.isError && <ProblemAlert {...explain(choosing.error)} />}
      <div role="status" className="grid gap-5">
        {wanted ? (
          <p className="text-lead">
            {choosing.isSuccess ? `You get ${these} again.` : `You get ${these} from us.`}
          </p>
        ) : (
          <Alert tone="good" title={`You will get no more ${these}.`}>
            <p>What is booked, moved, cancelled or paid still reaches you.</p>
          </Alert>
        )}
      </div>
      <div>
        <Button
          kind={wanted ? "primary" : "secondary"}
          busy={choosing.isPending}
          onClick={() => {
            choosing.mutate(!wanted);
          }}
        >
          {wanted ? "Stop these mails" : "Undo: send them again"}
        </Button>
      </div>
    </div>
  );
}
