import type { ReactNode } from "react";

import { dateOf, dayHeading, formatDateLong, formatTimeRange } from "../format/time";

interface VisitSlipProps {
  start: string;
  end: string;
  zone: string;
  /** Struck through: the visit will not take place. */
  off?: boolean;
  /** With whom and where, below the time. */
  children: ReactNode;
}

/** The little card a receptionist hands over: the day large, then the time, then with whom. */
export function VisitSlip({ start, end, zone, off = false, children }: VisitSlipProps) {
  const date = dateOf(start, zone);
  const { weekday, day, month } = dayHeading(date);
  return (
    <div className="flex overflow-hidden rounded-touch border border-line bg-surface">
      <div
        aria-hidden
        className={`flex w-22 shrink-0 flex-col items-center justify-center gap-0.5 px-3 py-5 sm:w-28 ${
          off ? "bg-sunken text-muted" : "bg-wall text-on-wall"
        }`}
      >
        <span className="text-body font-semibold">{weekday}</span>
        <span
          className={`text-display leading-none font-semibold figures sm:text-[2.75rem] ${off ? "line-through decoration-2" : ""}`}
        >
          {day}
        </span>
        <span className="text-body font-semibold">{month}</span>
      </div>
      <div className="grid min-w-0 flex-1 content-center gap-1 p-4 sm:p-6">
        <p>
          <span className="sr-only">{formatDateLong(date)}, </span>
          <time
            dateTime={start}
            className={`text-heading font-semibold whitespace-nowrap figures ${off ? "text-muted line-through decoration-1" : ""}`}
          >
            {formatTimeRange(start, end, zone)}
          </time>
        </p>
        {children}
      </div>
    </div>
  );
}
