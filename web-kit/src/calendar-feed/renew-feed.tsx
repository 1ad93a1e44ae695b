import { useState } from "react";

import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/dialog";

/** Asks before the address changes, because every calendar that has the old one stops. */
export function RenewFeed({ busy, onRenew }: { busy: boolean; onRenew: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        busy={busy}
        onClick={() => {
          setOpen(true);
        }}
      >
        Make a new address
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Make a new calendar address?"
        actions={
          <>
            <Button
              onClick={() => {
                setOpen(false);
              }}
            >
              Keep the old one
            </Button>
            <Button
              kind="primary"
              onClick={() => {
                setOpen(false);
                onRenew();
              }}
            >
              Make a new one
            </Button>
          </>
        }
      >
        <p>
          The old address stops at once. Calendars that use it show nothing new any more; give them the new
          one.
        </p>
      </ConfirmDialog>
    </>
  );
}
