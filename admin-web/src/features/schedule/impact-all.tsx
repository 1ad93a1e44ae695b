import type { Affected } from "@prescripto/web-kit/api/types";
import { Button } from "@prescripto/web-kit/ui/button";
import { useState } from "react";

import { movedToNearest, sameForAll, type Choices } from "./choices";
import { NoteField } from "./note-field";

interface ImpactAllProps {
  affected: readonly Affected[];
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

/** The same for every visit, to be looked over and changed one by one. */
export function ImpactAll({ affected, choices, onChoices }: ImpactAllProps) {
  const [cancelling, setCancelling] = useState(false);
  const [note, setNote] = useState("");
  const nearest = movedToNearest(affected, choices);
  return (
    <div role="group" aria-label="For all of them" className="grid gap-4 rounded-touch bg-sunken p-4">
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-2 font-semibold">For all of them:</p>
        <Button
          size="small"
          onClick={() => {
            onChoices(sameForAll(affected, { action: "KEEP" }));
          }}
        >
          Keep all
        </Button>
        <Button
          size="small"
          disabled={affected.every(({ near }) => near.length === 0)}
          onClick={() => {
            onChoices(nearest);
          }}
        >
          Move each to its nearest time
        </Button>
        <Button
          size="small"
          aria-expanded={cancelling}
          onClick={() => {
            setCancelling(!cancelling);
          }}
        >
          Cancel all
        </Button>
      </div>
      {cancelling && (
        <div className="grid max-w-xl gap-3">
          <NoteField value={note} onChange={setNote} />
          <div>
            <Button
              size="small"
              onClick={() => {
                onChoices(sameForAll(affected, { action: "CANCEL", note }));
                setCancelling(false);
              }}
            >
              Choose “cancel” for all {affected.length}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
