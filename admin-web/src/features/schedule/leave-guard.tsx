import { Button } from "@prescripto/web-kit/ui/button";
import { ConfirmDialog } from "@prescripto/web-kit/ui/dialog";
import { useBeforeUnload, useBlocker } from "react-router";

interface LeaveGuardProps {
  dirty: boolean;
  /** The changes are given up. */
  onLeave: () => void;
}

/** Asks before changes are left behind. */
export function LeaveGuard({ dirty, onLeave }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (dirty) event.preventDefault();
  });
  const stay = () => {
    blocker.reset?.();
  };
  return (
    <ConfirmDialog
      open={blocker.state === "blocked"}
      onOpenChange={(open) => {
        if (!open) stay();
      }}
      title="Leave without saving?"
      actions={
        <>
          <Button onClick={stay}>Stay here</Button>
          <Button
            kind="stop"
            onClick={() => {
              onLeave();
              blocker.proceed?.();
            }}
          >
            Leave
          </Button>
        </>
      }
    >
      <p>What you changed in the schedule is not saved and would be lost.</p>
    </ConfirmDialog>
  );
}
