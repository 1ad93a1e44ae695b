import { formatDate } from "@prescripto/web-kit/format/time";
import { listed } from "@prescripto/web-kit/format/names";
import { Button } from "@prescripto/web-kit/ui/button";
import { Pencil, Undo2, X } from "lucide-react";
import type { ReactNode } from "react";

import { leaveWords } from "./leave";
import type { PlanTyped } from "./plan";

interface ExceptionsProps {
  plan: Pick<PlanTyped, "overrides" | "leave">;
  today: string;
  /** The leave at this place of the list wants to be looked at. */
  onLeave: (index: number) => void;
  onRemoveLeave: (index: number) => void;
  onGoTo: (date: string) => void;
  /** The date goes back to the hours of its weekday. */
  onUsual: (date: string) => void;
}

/** Everything ahead that differs from the usual week, however far away. */
export function Exceptions({ plan, today, onLeave, onRemoveLeave, onGoTo, onUsual }: ExceptionsProps) {
  const leave = plan.leave
    .map((one, index) => ({ ...one, index }))
    .filter(({ to }) => to > `${today}T00:00`)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const overrides = plan.overrides.filter(({ date }) => date >= today);
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <Ahead title="Leave ahead" none="None. Drag over days above, or add it with the button.">
        {leave.map((one) => (
          <Line
            key={one.index}
            what={<span className="font-semibold figures">{leaveWords(one)}</span>}
            note={one.note}
          >
            <Act
              icon={<Pencil aria-hidden />}
              label={`Change the leave of ${leaveWords(one)}`}
              words="Change"
              onAct={() => {
                onLeave(one.index);
              }}
            />
            <Act
              icon={<X aria-hidden />}
              label={`Take out the leave of ${leaveWords(one)}`}
              words="Take out"
              onAct={() => {
                onRemoveLeave(one.index);
              }}
            />
          </Line>
        ))}
      </Ahead>
      <Ahead title="Days with other hours" none="None. Every day ahead has its usual hours.">
        {overrides.map(({ date, hours }) => (
          <Line
            key={date}
            what={<span className="font-semibold figures">{formatDate(date)}</span>}
            note={hours.length === 0 ? "Closed" : listed(hours.map(({ from, to }) => `${from}–${to}`))}
          >
            <Act
              icon={<Pencil aria-hidden />}
              label={`Show ${formatDate(date)}`}
              words="Show"
              onAct={() => {
                onGoTo(date);
              }}
            />
            <Act
              icon={<Undo2 aria-hidden />}
              label={`${formatDate(date)} back to the usual hours`}
              words="Usual hours"
              onAct={() => {
                onUsual(date);
              }}
            />
          </Line>
        ))}
      </Ahead>
    </div>
  );
}

function Ahead({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      {children.length === 0 ? (
        <p className="mt-1 text-muted">{none}</p>
      ) : (
        <ul className="mt-1 divide-y divide-line border-y border-line">{children}</ul>
      )}
    </section>
  );
}

function Line({ what, note, children }: { what: ReactNode; note: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
      <p className="min-w-0 wrap-anywhere">
        {what} {note !== "" && <span className="text-muted">{note}</span>}
      </p>
      <span className="-mr-3 flex">{children}</span>
    </li>
  );
}

interface ActProps {
  icon: ReactNode;
  label: string;
  words: string;
  onAct: () => void;
}

function Act({ icon, label, words, onAct }: ActProps) {
  return (
    <Button kind="quiet" size="small" aria-label={label} onClick={onAct}>
      {icon} {words}
    </Button>
  );
}
