import type { StaffAppointment } from "@prescripto/web-kit/api/types";
import { instantOf } from "@prescripto/web-kit/format/time";
import { useRef, type DragEvent } from "react";

import type { Frame } from "./frame";

/** What a visit's link and the grid around it need. */
interface Drag {
  take: (visit: StaffAppointment) => (event: DragEvent<HTMLElement>) => void;
  over: (event: DragEvent<HTMLElement>) => void;
  /** Looks for the day below the pointer, which is marked `data-date`. */
  drop: (event: DragEvent<HTMLElement>) => void;
}

const SNAP = 5;

/** A visit that is dragged to another time; nothing moves before somebody has said so. */
export function useDrag(
  frame: Frame,
  zone: string,
  onDropped: ((visit: StaffAppointment, start: string) => void) | undefined,
): Drag {
  const held = useRef<{ visit: StaffAppointment; below: number }>(undefined);
  return {
    take: (visit) => (event) => {
      held.current = { visit, below: event.clientY - topOf(event.currentTarget.closest("li")) };
    },
    over: (event) => {
      if (onDropped !== undefined && held.current !== undefined) event.preventDefault();
    },
    drop: (event) => {
      const day = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-date]") : null;
      const date = day?.dataset["date"];
      if (held.current === undefined || date === undefined) return;
      event.preventDefault();
      const { visit, below } = held.current;
      held.current = undefined;
      const top = event.clientY - below - topOf(day);
      const minute = Math.round(frame.minuteAt(top) / SNAP) * SNAP;
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      const start = instantOf(date, time, zone);
      if (Date.parse(start) !== Date.parse(visit.start)) onDropped?.(visit, start);
    },
  };
}

function topOf(element: Element | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}
