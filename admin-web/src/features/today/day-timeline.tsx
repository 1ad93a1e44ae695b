import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { formatTime } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { useRowKeys } from "@prescripto/web-kit/keyboard/use-row-keys";
import { Check, CircleAlert } from "lucide-react";
import { useRef, type ReactNode } from "react";
import { Link } from "react-router";

import { placeDay, type Day, type Standing } from "./day";

interface DayTimelineProps {
  appointments: readonly StaffAppointment[];
  /** The clinic's. */
  zone: string;
  hrefOf: (id: string) => string;
  openId: string | undefined;
  onFollow: (id: string) => void;
  /** What can be done with a visit, in the room of a row. */
  actions: (appointment: StaffAppointment) => ReactNode;
}

/** The day from top to bottom: an hour is as long as an hour, and a line says where one is. */
export function DayTimeline({ appointments, zone, hrefOf, openId, onFollow, actions }: DayTimelineProps) {
  const now = useNow();
  const day = placeDay(appointments, zone, now);
  const list = useRef<HTMLOListElement>(null);
  useRowKeys({
    container: list,
    onReach: (id) => {
      if (openId !== undefined && id !== openId) onFollow(id);
    },
  });
  return (
    <div className="relative" style={{ height: (day.hours.length - 1) * 60 * day.scale + 24 }}>
      <Hours day={day} />
      {day.nowAt !== undefined && (
        <NowLine top={day.nowAt} time={formatTime(new Date(now).toISOString(), zone)} />
      )}
      <ol ref={list} aria-label="Today’s visits" className="absolute inset-0 left-14">
        {day.visits.map(({ appointment, top, height, standing }) => (
          <li
            key={appointment.id}
            aria-current={appointment.id === openId}
            className={`absolute inset-x-0 flex items-center gap-3 overflow-hidden rounded-touch border px-3 aria-[current=true]:outline-2 aria-[current=true]:outline-pine ${looks[standing]}`}
            style={{ top: top + 1, height: height - 2 }}
          >
            <Link
              to={hrefOf(appointment.id)}
              preventScrollReset
              data-row={appointment.id}
              className="flex min-w-0 flex-1 items-baseline gap-3 after:absolute after:inset-0"
            >
              <span className="font-semibold figures">{formatTime(appointment.start, zone)}</span>
              <span className="truncate">
                {appointment.patient.name}
                {appointment.patient.age !== undefined && `, ${appointment.patient.age}`}
                <span className="text-muted max-sm:hidden"> · {appointment.visitType.name}</span>
              </span>
            </Link>
            <StandingWord standing={standing} />
            <span className="flex gap-1">{actions(appointment)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const looks: Record<Standing, string> = {
  done: "border-transparent bg-sunken text-muted",
  open: "border-amber bg-amber-soft",
  now: "border-pine bg-pine-soft",
  ahead: "border-line bg-surface hover:border-edge",
};

function StandingWord({ standing }: { standing: Standing }) {
  switch (standing) {
    case "done":
      return (
        <span className="flex items-center gap-1 text-small">
          <Check aria-hidden className="size-3.5" /> Done
        </span>
      );
    case "open":
      return (
        <span className="flex items-center gap-1 text-small font-semibold text-amber">
          <CircleAlert aria-hidden className="size-3.5" />
          <span className="max-sm:sr-only">Still open</span>
        </span>
      );
    case "now":
      return <span className="text-small font-semibold text-pine">Now</span>;
    case "ahead":
      return null;
  }
}

/** Where one is. It runs below the visits, so that it crosses out no name. */
function NowLine({ top, time }: { top: number; time: string }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0 flex -translate-y-1/2 items-center"
      style={{ top }}
    >
      <span className="w-12.5 shrink-0 rounded-full bg-brick text-center text-small leading-5 font-semibold text-on-brick figures">
        {time}
      </span>
      <span className="flex-1 border-t-2 border-brick" />
    </div>
  );
}

function Hours({ day: { hours, scale } }: { day: Day }) {
  return hours.map((hour, i) => (
    <div key={hour} aria-hidden className="absolute inset-x-0 flex gap-3" style={{ top: i * 60 * scale }}>
      <span className="-mt-2.5 w-11 shrink-0 text-right text-small text-muted figures">
        {String(hour % 24).padStart(2, "0")}:00
      </span>
      <span className="flex-1 border-t border-line" />
    </div>
  ));
}
