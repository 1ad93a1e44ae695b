import { explain } from "@prescripto/web-kit/api/words";
import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { toast } from "@prescripto/web-kit/ui/toast";
import { useState } from "react";

import { useReplayAll } from "./queries";

/** Sends everything on its way again that waits, after one more question. */
export function ReplayAll({ waiting }: { waiting: number }) {
  const [asks, setAsks] = useState(false);
  const replaying = useReplayAll();
  return (
    <>
      <Button
        onClick={() => {
          setAsks(true);
        }}
      >
        Replay all
      </Button>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={`Replay ${counted(waiting)}?`}
        actions={
          <>
            <Button
              onClick={() => {
                setAsks(false);
              }}
            >
              Leave them
            </Button>
            <Button
              kind="primary"
              busy={replaying.isPending}
              onClick={() => {
                replaying.mutate(undefined, {
                  onSuccess: ({ replayed }) => {
                    toast(`${counted(replayed)} on the way again.`);
                    setAsks(false);
                  },
                });
              }}
            >
              Replay all
            </Button>
          </>
        }
      >
        <p>Each is tried anew. Nobody is told anything twice, and nothing that is not true any more.</p>
        {replaying.isError && <ProblemAlert {...explain(replaying.error)} />}
      </ConfirmDialog>
    </>
  );
}

function counted(messages: number): string {
  return messages === 1 ? "1 message" : `${String(messages)} messages`;
}
