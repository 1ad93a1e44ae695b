import type { Affected } from "@prescripto/web-kit/api/types";
import { explain } from "@prescripto/web-kit/api/words";
import { Alert } from "@prescripto/web-kit/ui/alert";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { CancelOrphanDialog } from "./cancel-orphan-dialog";
import { MoveOrphanDialog } from "./move-orphan-dialog";
import { orphansOf, type Owner } from "./queries";
import { VisitLine } from "./visit-line";

/** Booked visits that the schedule has no place for, and the way to mend each. Nothing while there are none. */
export function Orphans({ owner }: { owner: Owner }) {
  const orphans = useQuery(orphansOf(owner));
  const [acting, setActing] = useState<{ on: Affected; act: "move" | "cancel" }>();
  const found = orphans.data ?? [];
  const close = () => {
    setActing(undefined);
  };
  if (orphans.isError) {
    return (
      <ProblemAlert
        {...explain(orphans.error)}
        title="Whether every booked visit has its place could not be seen"
        onRetry={() => {
          void orphans.refetch();
        }}
      />
    );
  }
  return (
    <>
      {found.length > 0 && (
        <Alert
          tone="waiting"
          title={
            found.length === 1
              ? "One booked visit lies outside this schedule"
              : `${found.length} booked visits lie outside this schedule`
          }
        >
          <p>
            {found.length === 1
              ? "It takes place unless you move or cancel it."
              : "They take place unless you move or cancel them."}
          </p>
          <ul aria-label="Visits outside the schedule" className="mt-2 divide-y divide-line">
            {found.map((one) => (
              <li
                key={one.appointment.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
              >
                <VisitLine affected={one} withDoctor={false} />
                <div className="flex flex-wrap gap-2">
                  <Button
                    size="small"
                    aria-label={`Move the visit of ${one.appointment.patient.name}`}
                    onClick={() => {
                      setActing({ on: one, act: "move" });
                    }}
                  >
                    Move
                  </Button>
                  <Button
                    kind="stopQuiet"
                    size="small"
                    aria-label={`Cancel the visit of ${one.appointment.patient.name}`}
                    onClick={() => {
                      setActing({ on: one, act: "cancel" });
                    }}
                  >
                    Cancel
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {acting?.act === "move" && <MoveOrphanDialog owner={owner} affected={acting.on} onClose={close} />}
      {acting?.act === "cancel" && <CancelOrphanDialog owner={owner} affected={acting.on} onClose={close} />}
    </>
  );
}
