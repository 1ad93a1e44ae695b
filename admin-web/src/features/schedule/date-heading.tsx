import { counted } from "@prescripto/web-kit/format/names";
import { dayHeading } from "@prescripto/web-kit/format/time";
import { CalendarOff, CalendarX, Plus, Undo2 } from "lucide-react";

import { sourceWords, type DateColumn } from "./date-columns";
import { DayMenu, type DayAct } from "./day-menu";
import { nextSpan, type Span } from "./grid";

interface DateHeadingProps {
  column: DateColumn;
  isToday: boolean;
  onAdd: (span: Span) => void;
  onLeave: () => void;
  onCloseDay: () => void;
  /** Back to the hours of its weekday. */
  onUsual: () => void;
}

/** A date above its column, and what can be done with it. */
export function DateHeading({ column, isToday, onAdd, onLeave, onCloseDay, onUsual }: DateHeadingProps) {
  const { weekday, day, month } = dayHeading(column.key);
  const words = sourceWords(column);
  const count = column.visits.length;
  const face = (
    <>
      <span className={`flex flex-wrap items-baseline gap-x-1.5 font-semibold ${isToday ? "text-pine" : ""}`}>
        <span>{weekday}</span> <span className="figures">{day}</span>
        <span className="sr-only"> {month}, </span>
        {isToday && <span className="sr-only">today, </span>}
      </span>
      <span
        className={`block truncate text-small max-sm:sr-only ${column.source === "usual" && !column.away ? "text-muted" : "font-semibold text-ink"}`}
      >
        {words}
      </span>
      <span className="block truncate text-small text-muted figures">
        {count === 0 ? " " : <Visits count={count} />}
      </span>
    </>
  );
  if (column.past === true) return <div className="min-h-11 px-1 py-1 text-muted sm:px-2">{face}</div>;
  return (
    <DayMenu column={column.key} acts={actsOf(column, { onAdd, onLeave, onCloseDay, onUsual })}>
      {face}
    </DayMenu>
  );
}

function Visits({ count }: { count: number }) {
  return (
    <>
      <span className="sm:hidden">{count}</span>
      <span className="max-sm:hidden">{counted(count, "visit")}</span>
    </>
  );
}

function actsOf(
  { source, blocks }: DateColumn,
  does: Pick<DateHeadingProps, "onAdd" | "onLeave" | "onCloseDay" | "onUsual">,
): DayAct[] {
  const more = nextSpan(blocks.filter(({ kind }) => kind === "hours"));
  const acts: (DayAct | undefined)[] = [
    more && {
      label: "Add hours on this date",
      icon: <Plus aria-hidden />,
      onSelect: () => {
        does.onAdd(more);
      },
    },
    { label: "Add leave", icon: <CalendarOff aria-hidden />, onSelect: does.onLeave },
    source === "usual" || source === "own"
      ? { label: "Close this day", icon: <CalendarX aria-hidden />, onSelect: does.onCloseDay }
      : undefined,
    source === "own" || source === "closed"
      ? { label: "Back to the usual hours", icon: <Undo2 aria-hidden />, onSelect: does.onUsual }
      : undefined,
  ];
  return acts.filter((act) => act !== undefined);
}
