import { Copy, Eraser, Plus } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";

import { DayMenu } from "./day-menu";
import { nextSpan, type GridBlock, type GridChange, type GridColumn } from "./grid";
import { HoursDialog } from "./hours-dialog";
import type { PlanTyped } from "./plan";
import { WeekGrid } from "./week-grid";
import { dayName, days, lengthOf, spansOf, withRange, type Day, type TypedRange } from "./week";

const workdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"] as const satisfies readonly Day[];

/** The hours of every week, as blocks in a calendar. */
export function UsualWeek({ step }: { step: number }) {
  const { control, setValue } = useFormContext<PlanTyped>();
  const typed = useWatch({ control, name: "days" });
  const [open, setOpen] = useState<GridBlock>();
  const columns: GridColumn[] = days.map((day) => ({
    key: day,
    name: dayName(day),
    blocks: spansOf(typed[day]).map((span) => ({ ...span, column: day, kind: "hours" })),
  }));
  const set = (day: Day, ranges: TypedRange[]) => {
    setValue(`days.${day}`, ranges, { shouldDirty: true });
  };
  const change = (made: GridChange) => {
    if (made.act === "add") {
      const day = dayIn(made.column);
      set(day, withRange(typed[day], undefined, made.span));
      return;
    }
    const from = dayIn(made.block.column);
    const to = made.act === "change" ? dayIn(made.column) : from;
    const span = made.act === "change" ? made.span : undefined;
    if (from === to) set(from, withRange(typed[from], made.block.index, span));
    else {
      set(from, withRange(typed[from], made.block.index));
      set(to, withRange(typed[to], undefined, span));
    }
  };
  const close = () => {
    setOpen(undefined);
  };
  return (
    <>
      <WeekGrid
        label="Usual week"
        columns={columns}
        step={step}
        adds="hours"
        onChange={change}
        onOpen={setOpen}
        heading={({ key }) => <WeekdayHeading day={dayIn(key)} ranges={typed[dayIn(key)]} onSet={set} />}
      />
      {open !== undefined && (
        <HoursDialog
          block={open}
          day={dayName(dayIn(open.column))}
          others={typed[dayIn(open.column)].filter((_range, i) => i !== open.index)}
          onDone={(span) => {
            change({ act: "change", block: open, column: open.column, span });
            close();
          }}
          onRemove={() => {
            change({ act: "remove", block: open });
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

interface WeekdayHeadingProps {
  day: Day;
  ranges: readonly TypedRange[];
  onSet: (day: Day, ranges: TypedRange[]) => void;
}

function WeekdayHeading({ day, ranges, onSet }: WeekdayHeadingProps) {
  const more = nextSpan(spansOf(ranges));
  const others = workdays.filter((other) => other !== day);
  const name = dayName(day);
  return (
    <DayMenu
      column={day}
      acts={[
        ...(more === undefined
          ? []
          : [
              {
                label: "Add hours",
                icon: <Plus aria-hidden />,
                onSelect: () => {
                  onSet(day, withRange(ranges, undefined, more));
                },
              },
            ]),
        {
          label: "Monday to Friday like this day",
          icon: <Copy aria-hidden />,
          onSelect: () => {
            others.forEach((other) => {
              onSet(other, structuredClone(Array.from(ranges)));
            });
          },
        },
        ...(ranges.length === 0
          ? []
          : [
              {
                label: "No visits on this day",
                icon: <Eraser aria-hidden />,
                onSelect: () => {
                  onSet(day, []);
                },
              },
            ]),
      ]}
    >
      <span className="block truncate font-semibold">
        <span className="max-lg:hidden">{name}</span>
        <span className="lg:hidden">{name.slice(0, 3)}</span>
      </span>
      {/* A phone's column is too narrow for hours and minutes in one line. */}
      <span className="block text-small text-muted figures sm:truncate">
        {lengthOf(ranges) || <NoVisits />}
      </span>
    </DayMenu>
  );
}

function NoVisits() {
  return (
    <>
      <span aria-hidden className="sm:hidden">
        –
      </span>
      <span className="max-sm:sr-only">No visits</span>
    </>
  );
}

/** A column's key as the day it is. */
function dayIn(key: string): Day {
  return days.find((day) => day === key) ?? "MONDAY";
}
