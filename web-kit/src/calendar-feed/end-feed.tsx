import { useState } from "react";

import { explain } from "../api/words";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/dialog";
import { ProblemAlert } from "../ui/problem-alert";
import { toast } from "../ui/toast";
import { useEndFeed, type Owner } from "./queries";

/** Asks before the address ends. */
export function EndFeed({ owner, onEnded }: { owner: Owner; onEnded: () => void }) {
  const [open, setOpen] = useState(false);
  const end = useEndFeed(owner);
  const change = (next: boolean) => {
    if (!next) end.reset();
    setOpen(next);
  };
  return (
    <>
      <Button
        kind="stopQuiet"
        onClick={() => {
          change(true);
        }}
      >
        Stop sharing
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={change}
        title="Stop sharing your visits?"
        actions={
          <>
            <Button
              disabled={end.isPending}
              onClick={() => {
                change(false);
              }}
            >
              Keep the address
            </Button>
            <Button
              kind="stop"
              busy={end.isPending}
              onClick={() => {
                end.mutate(undefined, {
                  onSuccess: () => {
                    setOpen(false);
                    onEnded();
                    toast("Your calendar address has ended.");
                  },
                });
              }}
            >
              Stop sharing
            </Button>
          </>
        }
      >
        <p>
          The address ends at once. Calendars that use it show nothing new any more, and drop your visits or
          keep what they had. Your visits themselves stay as they are.
        </p>
        {end.isError && <ProblemAlert {...explain(end.error)} />}
      </ConfirmDialog>
    </>
  );
}
