import { explain } from "@prescripto/web-kit/api/words";
import { formatDateRange, plusDays } from "@prescripto/web-kit/format/time";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";
import { useQuery } from "@tanstack/react-query";
import { CalendarOff } from "lucide-react";
import { useState } from "react";

import { dateColumn, type DateColumn } from "./date-columns";
import { DateHeading } from "./date-heading";
import { mondayOf, weekFrom } from "./dates";
import { Exceptions } from "./exceptions";
import type { BlockKind, GridBlock, GridChange } from "./grid";
import { HoursDialog } from "./hours-dialog";
import { wholeDays, type TypedLeave } from "./leave";
import { LeaveDialog } from "./leave-dialog";
import { daysOnTheCalendar, type Owner } from "./queries";
import { Segments } from "./segments";
import { changeHours, useDates } from "./use-dates";
import { WeekChoice } from "./week-choice";
import { WeekGrid } from "./week-grid";

interface DatesWeekProps {
  owner: Owner;
  today: string;
  step: number;
  /** The first day of the week one looks at. */
  monday: string;
  onMonday: (monday: string) => void;
}

/** What stands open in a dialog. */
type Open = { hours: GridBlock } | { leave: TypedLeave; index: number | undefined };

/** Real weeks: what the usual week comes to with own hours of a date, leave and the clinic's holidays. */
export function DatesWeek({ owner, today, step, monday, onMonday }: DatesWeekProps) {
  const [adds, setAdds] = useState<BlockKind>("leave");
  const [open, setOpen] = useState<Open>();
  const sunday = plusDays(monday, 6);
  const calendar = useQuery(daysOnTheCalendar(owner, monday, sunday));
  const { plan, setHours, putLeave, removeLeave, changeLeave } = useDates();
  const columns = weekFrom(monday).map((date) => dateColumn(date, plan, calendar.data, today));
  const hoursOn = (date: string) => columns.find(({ key }) => key === date)?.hours ?? [];
  const change = (made: GridChange) => {
    const kind = made.act === "add" ? made.kind : made.block.kind;
    if (kind === "leave") changeLeave(made);
    else changeHours(made, hoursOn, setHours);
  };
  const openLeave = (index: number) => {
    const leave = plan.leave[index];
    if (leave !== undefined) setOpen({ leave, index });
  };
  const addLeave = (date: string) => {
    setOpen({ leave: { id: "", note: "", ...wholeDays(date, date) }, index: undefined });
  };
  const close = () => {
    setOpen(undefined);
  };
  const heading = (column: DateColumn) => (
    <DateHeading
      column={column}
      isToday={column.key === today}
      onAdd={(span) => {
        change({ act: "add", column: column.key, kind: "hours", span });
      }}
      onLeave={() => {
        addLeave(column.key);
      }}
      onCloseDay={() => {
        setHours(column.key, []);
      }}
      onUsual={() => {
        setHours(column.key, undefined);
      }}
    />
  );
  return (
    <div className="grid gap-8">
      <div>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <WeekChoice monday={monday} today={today} onChange={onMonday} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Segments
              label="Dragging adds"
              labelShown
              value={adds}
              options={[
                { value: "leave", label: "Leave" },
                { value: "hours", label: "Hours" },
              ]}
              onChange={setAdds}
            />
            <Button
              size="small"
              onClick={() => {
                addLeave(today > monday ? today : monday);
              }}
            >
              <CalendarOff aria-hidden /> Add leave
            </Button>
          </div>
        </div>
        {calendar.isError && (
          <div className="mb-3">
            <ProblemAlert
              {...explain(calendar.error)}
              title="Holidays and booked visits could not be shown"
              onRetry={() => {
                void calendar.refetch();
              }}
            />
          </div>
        )}
        <WeekGrid
          label={`Week of ${formatDateRange(monday, sunday)}`}
          columns={columns}
          step={step}
          adds={adds}
          heading={heading}
          onChange={change}
          onOpen={(block) => {
            if (block.kind === "hours") setOpen({ hours: block });
            else openLeave(block.index);
          }}
        />
      </div>
      <Exceptions
        plan={plan}
        today={today}
        onLeave={openLeave}
        onRemoveLeave={removeLeave}
        onGoTo={(date) => {
          onMonday(mondayOf(date));
        }}
        onUsual={(date) => {
          setHours(date, undefined);
        }}
      />
      {open !== undefined && "hours" in open && (
        <HoursDialog
          block={open.hours}
          day={columns.find(({ key }) => key === open.hours.column)?.name ?? ""}
          others={hoursOn(open.hours.column).filter((_range, i) => i !== open.hours.index)}
          onDone={(span) => {
            change({ act: "change", block: open.hours, column: open.hours.column, span });
            close();
          }}
          onRemove={() => {
            change({ act: "remove", block: open.hours });
            close();
          }}
          onClose={close}
        />
      )}
      {open !== undefined && "leave" in open && (
        <LeaveDialog
          leave={open.leave}
          isNew={open.index === undefined}
          today={today}
          onDone={(leave) => {
            putLeave(open.index, leave);
            onMonday(mondayOf(leave.from.slice(0, 10)));
            close();
          }}
          onRemove={() => {
            if (open.index !== undefined) removeLeave(open.index);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
