import type { ReactNode } from "react";

import { isProblem } from "../api/problem";
import { explain } from "../api/words";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { ProblemAlert } from "../ui/problem-alert";
import { useConfirmAddress } from "./queries";

interface ConfirmAddressProps {
  /** From the mailed link. */
  token: string;
  /** Where to go when it is done: a link. */
  onward: ReactNode;
}

/** One click, and not none: programs that check mails for danger open every link in them, and confirm nothing. */
export function ConfirmAddress({ token, onward }: ConfirmAddressProps) {
  const confirming = useConfirmAddress(token);
  if (confirming.isSuccess) {
    return (
      <div role="status" className="grid gap-5">
        <Alert tone="good" title="Thank you. Your address is confirmed.">
          <p>What we send about your account reaches you.</p>
        </Alert>
        <div>{onward}</div>
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      {confirming.isError && <Refused error={confirming.error} />}
      <div>
        <Button
          kind="primary"
          size="large"
          busy={confirming.isPending}
          onClick={() => {
            confirming.mutate();
          }}
        >
          Yes, this is my address
        </Button>
      </div>
    </div>
  );
}

function Refused({ error }: { error: unknown }) {
  if (!isProblem(error, "link-expired")) return <ProblemAlert {...explain(error)} />;
  return (
    <ProblemAlert
      title="This link is no longer good"
      advice="It is good for 7 days. Sign in and have another one sent from your profile."
    />
  );
}
