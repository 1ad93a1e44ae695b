import { Button } from "@prescripto/web-kit/ui/button";
import { Dialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { useState } from "react";

import type { GridBlock, Span } from "./grid";
import { minutesOf, timeOf, whatIsWrong, type TypedRange } from "./week";

interface HoursDialogProps {
  block: GridBlock;
  /** "Monday" */
  day: string;
  /** The other hours of that day. */
  others: readonly TypedRange[];
  onDone: (span: Span) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** The times of one block, to the minute one wants. */
export function HoursDialog({ block, day, others, onDone, onRemove, onClose }: HoursDialogProps) {
  const [from, setFrom] = useState(timeOf(block.from));
  const [to, setTo] = useState(timeOf(block.to));
  const [error, setError] = useState<string>();
  const done = () => {
    const span = { from: minutesOf(from), to: minutesOf(to) };
    const wrong = whatIsWrong(from, to, others);
    setError(wrong);
    if (wrong === undefined && span.from !== undefined && span.to !== undefined) {
      onDone({ from: span.from, to: span.to });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Hours on ${day}`}
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          // The portal's events bubble through the components: the schedule's own form is not meant.
          event.stopPropagation();
          done();
        }}
      >
        <div className="grid grid-cols-2 gap-4">
          <Field label="From" error={error}>
            {(control) => (
              <Input
                type="time"
                step={300}
                value={from}
                onChange={(event) => {
                  setFrom(event.target.value);
                }}
                {...control}
              />
            )}
          </Field>
          <Field label="To">
            {(control) => (
              <Input
                type="time"
                step={300}
                value={to}
                onChange={(event) => {
                  setTo(event.target.value);
                }}
                {...control}
              />
            )}
          </Field>
        </div>
        <div className="flex flex-wrap justify-between gap-3">
          <Button kind="stopQuiet" className="-ml-4" onClick={onRemove}>
            Take these hours out
          </Button>
          <Button type="submit" kind="primary">
            Done
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
