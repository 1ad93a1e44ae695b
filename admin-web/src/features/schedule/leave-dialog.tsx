import { Button } from "@prescripto/web-kit/ui/button";
import { Checkbox } from "@prescripto/web-kit/ui/checkbox";
import { Dialog } from "@prescripto/web-kit/ui/dialog";
import { Field } from "@prescripto/web-kit/ui/field";
import { Input } from "@prescripto/web-kit/ui/input";
import { useState } from "react";

import { daysOf, whatIsWrongWith, wholeDays, type TypedLeave } from "./leave";

const LONGEST_NOTE = 200;

interface LeaveDialogProps {
  /** As it is, or as it is proposed. */
  leave: TypedLeave;
  /** It is not in the plan yet. */
  isNew: boolean;
  today: string;
  onDone: (leave: TypedLeave) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Days or hours away, and a note that only staff see. */
export function LeaveDialog({ leave, isNew, today, onDone, onRemove, onClose }: LeaveDialogProps) {
  const [whole, setWhole] = useState(daysOf(leave) !== undefined);
  const [days, setDays] = useState(
    daysOf(leave) ?? { first: leave.from.slice(0, 10), last: leave.to.slice(0, 10) },
  );
  const [times, setTimes] = useState(
    daysOf(leave) === undefined
      ? { from: leave.from, to: leave.to }
      : { from: `${days.first}T09:00`, to: `${days.last}T13:00` },
  );
  const [note, setNote] = useState(leave.note);
  const [error, setError] = useState<string>();
  const done = () => {
    const isSet = days.first !== "" && days.last !== "";
    const at = !whole ? times : isSet ? wholeDays(days.first, days.last) : { from: "", to: "" };
    const wrong = whatIsWrongWith(at);
    setError(wrong);
    if (wrong === undefined) onDone({ ...leave, ...at, note });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={isNew ? "Add leave" : "Leave"}
      description="Nobody can book in it. Visits booked already are looked at when you save."
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          done();
        }}
      >
        <Checkbox
          label="Whole days"
          checked={whole}
          onChange={(event) => {
            setWhole(event.target.checked);
          }}
        />
        {whole ? (
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <DateField
              label="First day"
              value={days.first}
              least={isNew ? today : undefined}
              error={error}
              onChange={(first) => {
                setDays({ first, last: days.last < first ? first : days.last });
              }}
            />
            <DateField
              label="Last day"
              value={days.last}
              least={days.first}
              onChange={(last) => {
                setDays({ ...days, last });
              }}
            />
          </div>
        ) : (
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <DateField
              label="From"
              timed
              value={times.from}
              error={error}
              onChange={(from) => {
                setTimes({ ...times, from });
              }}
            />
            <DateField
              label="To"
              timed
              value={times.to}
              onChange={(to) => {
                setTimes({ ...times, to });
              }}
            />
          </div>
        )}
        <Field label="Note" optional hint="Only the clinic’s staff see it.">
          {(control) => (
            <Input
              value={note}
              maxLength={LONGEST_NOTE}
              onChange={(event) => {
                setNote(event.target.value);
              }}
              {...control}
            />
          )}
        </Field>
        <div className="flex flex-wrap justify-between gap-3">
          {isNew ? (
            <Button onClick={onClose}>Never mind</Button>
          ) : (
            <Button kind="stopQuiet" className="-ml-4" onClick={onRemove}>
              Take this leave out
            </Button>
          )}
          <Button type="submit" kind="primary">
            {isNew ? "Add leave" : "Done"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface DateFieldProps {
  label: string;
  value: string;
  /** With a time of day. */
  timed?: boolean;
  least?: string | undefined;
  error?: string | undefined;
  onChange: (value: string) => void;
}

function DateField({ label, value, timed = false, least, error, onChange }: DateFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input
          type={timed ? "datetime-local" : "date"}
          step={timed ? 300 : undefined}
          min={least}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          {...control}
        />
      )}
    </Field>
  );
}
