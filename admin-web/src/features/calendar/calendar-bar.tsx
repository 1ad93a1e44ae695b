import { useHotkey } from "@prescripto/web-kit/keyboard/use-hotkey";
import { Button } from "@prescripto/web-kit/ui/button";
import { ChevronLeft, ChevronRight } from "lucide-react";

import { spanOf, stepped, titleOf, type Span, type View } from "./span";

interface CalendarBarProps {
  span: Span;
  /** The clinic's. */
  today: string;
  onShow: (span: Span) => void;
  /** What is in sight, in words. */
  summary: string | undefined;
}

const views: readonly { view: View; label: string }[] = [
  { view: "day", label: "Day" },
  { view: "week", label: "Week" },
  { view: "month", label: "Month" },
];

/** Which days are in sight; t, d, w and m do the same from the keyboard. */
export function CalendarBar({ span, today, onShow, summary }: CalendarBarProps) {
  const toToday = () => {
    onShow(spanOf(span.view, today));
  };
  const look = (view: View) => () => {
    onShow(spanOf(view, span.date));
  };
  useHotkey("t", toToday);
  useHotkey("d", look("day"));
  useHotkey("w", look("week"));
  useHotkey("m", look("month"));
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="flex items-center gap-1">
        <Button size="small" title="Today (t)" onClick={toToday}>
          Today
        </Button>
        <Step
          label={`The ${span.view} before`}
          to={stepped(span, -1)}
          onShow={onShow}
          icon={<ChevronLeft aria-hidden />}
        />
        <Step
          label={`The ${span.view} after`}
          to={stepped(span, 1)}
          onShow={onShow}
          icon={<ChevronRight aria-hidden />}
        />
      </div>
      <h2 aria-live="polite" className="text-lead font-semibold">
        {titleOf(span, today)}
        {summary !== undefined && <span className="font-normal text-muted"> · {summary}</span>}
      </h2>
      <div role="group" aria-label="View" className="flex gap-1 sm:ml-auto">
        {views.map(({ view, label }) => (
          <button
            key={view}
            type="button"
            aria-pressed={span.view === view}
            title={`${label} (${view.charAt(0)})`}
            onClick={look(view)}
            className="min-h-9 rounded-touch border border-transparent px-3 text-muted hover:bg-sunken hover:text-ink aria-pressed:border-pine aria-pressed:bg-pine-soft aria-pressed:font-semibold aria-pressed:text-pine pointer-coarse:min-h-11"
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

interface StepProps {
  label: string;
  to: Span;
  onShow: (span: Span) => void;
  icon: React.ReactNode;
}

function Step({ label, to, onShow, icon }: StepProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={label}
      title={label}
      onClick={() => {
        onShow(to);
      }}
    >
      {icon}
    </Button>
  );
}
