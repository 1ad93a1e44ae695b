import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { standingOf } from "@prescripto/web-kit/appointment/standing";
import { formatTime } from "@prescripto/web-kit/format/time";
import { useEffect, useRef, type DragEvent, type ReactNode } from "react";
import { Link } from "react-router";

import type { Frame } from "./frame";
import type { PlacedVisit } from "./plan";
import { paidSign, signOf } from "./sign";

interface VisitBlockProps {
  placed: PlacedVisit;
  frame: Frame;
  date: string;
  now: number;
  href: string;
  open: boolean;
  /** It is being dragged; undefined where it has to stay. */
  onDrag: ((event: DragEvent<HTMLElement>) => void) | undefined;
  /** What can be done with it: only where the day has the whole width. */
  actions?: ((visit: StaffAppointment) => ReactNode) | undefined;
}

/** Pixels that hold two lines. */
const ROOMY = 44;

/** A visit where it lies in its day; as long as it takes. */
export function VisitBlock({ placed, frame, date, now, href, open, onDrag, actions }: VisitBlockProps) {
  const { visit, from, to, lane, lanes } = placed;
  const { look, label, icon: Icon, tone } = signOf(visit, standingOf(visit, now));
  const { id, start, zone, patient, visitType } = visit;
  const paid = paidSign(visit);
  const height = frame.y(to) - frame.y(from) - 2;
  const wide = actions !== undefined;
  const block = useRef<HTMLLIElement>(null);
  // Who comes by a link meets the visit beside its details, wherever it lies in the day.
  useEffect(() => {
    if (open) block.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [open]);
  return (
    <li
      ref={block}
      aria-current={open}
      className={`absolute flex scroll-mt-16 scroll-mb-6 overflow-hidden border has-[a:focus-visible]:z-1 aria-[current=true]:outline-2 aria-[current=true]:outline-pine ${wide ? "items-center gap-3 rounded-touch px-3" : `gap-1 rounded-[6px] px-1.5 ${height < ROOMY ? "items-center" : "items-start pt-1"}`} ${look}`}
      style={{
        top: frame.y(from) + 1,
        height,
        left: `calc(${(lane / lanes) * 100}% + 2px)`,
        width: `calc(${100 / lanes}% - 4px)`,
      }}
    >
      {/* Beside others there is room for little more than the time, and no sign of what is cut may take it. */}
      <Link
        to={href}
        preventScrollReset
        draggable={onDrag !== undefined}
        onDragStart={onDrag}
        data-row={id}
        data-day={date}
        data-minute={from}
        aria-label={[`${formatTime(start, zone)} ${patient.name}`, paid, visitType.name, label]
          .filter(Boolean)
          .join(", ")}
        className={`min-w-0 flex-1 -outline-offset-2 after:absolute after:inset-0 ${wide ? "flex items-baseline gap-3" : `text-small leading-5 ${lanes > 1 ? "overflow-hidden whitespace-nowrap" : "truncate"}`}`}
      >
        <span className="font-semibold figures">{formatTime(start, zone)}</span>{" "}
        <span className={wide ? "truncate" : ""}>
          {patient.name}
          {wide && patient.age !== undefined && `, ${patient.age}`}
          {wide && paid !== undefined && <span className="text-muted"> · {paid}</span>}
          {wide && <span className="text-muted max-sm:hidden"> · {visitType.name}</span>}
        </span>
        {!wide && height >= ROOMY && (
          <span className="block truncate text-muted">
            {paid !== undefined && `${paid}, `}
            {visitType.name}
          </span>
        )}
      </Link>
      {Icon !== undefined && (
        <span
          className={`flex shrink-0 items-center gap-1 text-small font-semibold ${tone ?? ""} ${wide ? "" : "h-5"}`}
        >
          <Icon aria-hidden className="size-3.5" />
          <span className={wide ? "max-sm:sr-only" : "sr-only"}>{label}</span>
        </span>
      )}
      {actions !== undefined && <span className="flex gap-1">{actions(visit)}</span>}
    </li>
  );
}
