import type { DoctorCalendar, StaffAppointment } from "@prescripto/web-kit/api/types";
import { takesPlace } from "@prescripto/web-kit/appointment/standing";
import { dateOf, minuteOfDay, plusDays, startOfDay } from "@prescripto/web-kit/format/time";

/** A part of a day, in minutes of the clinic's clocks. */
export interface Band {
  from: number;
  to: number;
}

export interface ClosedBand extends Band {
  kind: "LEAVE" | "HOLIDAY";
  name?: string | undefined;
}

/** A visit in its day, as it is drawn; where visits overlap (one did not come, another took the time) they share the width. */
export interface PlacedVisit extends Band {
  visit: StaffAppointment;
  lane: number;
  lanes: number;
}

export interface DayPlan {
  date: string;
  open: Band[];
  closed: ClosedBand[];
  visits: PlacedVisit[];
}

const WHOLE = 24 * 60;

/**
 * A doctor's days, each with what lies on it, in the clinic's time. A visit shorter than `leastMinutes` is drawn as long
 * as that, and shares the width with who comes next: else one short visit would stretch all hours.
 */
export function planOf(
  { zone, open, closed, items }: Pick<DoctorCalendar, "zone" | "open" | "closed" | "items">,
  dates: readonly string[],
  leastMinutes = 0,
): DayPlan[] {
  const dated = items.filter(takesPlace).map((visit) => ({ visit, on: dateOf(visit.start, zone) }));
  return dates.map((date) => {
    const within = part(date, zone);
    return {
      date,
      open: open.flatMap(({ start, end }) => within(start, end)),
      closed: closed.flatMap(({ from, to, kind, name }) =>
        within(from, to).map((band) => ({ ...band, kind, name })),
      ),
      visits: inLanes(
        dated
          .filter(({ on }) => on === date)
          .flatMap(({ visit }) =>
            within(visit.start, visit.end).map(({ from, to }) => ({
              from,
              to: Math.min(Math.max(to, from + leastMinutes), WHOLE),
              visit,
            })),
          ),
      ),
    };
  });
}

/** What of a range lies on a date: one band or none. */
function part(date: string, zone: string): (start: string, end: string) => Band[] {
  const begin = Date.parse(startOfDay(date, zone));
  const end = Date.parse(startOfDay(plusDays(date, 1), zone));
  return (from, to) => {
    if (Date.parse(to) <= begin || Date.parse(from) >= end) return [];
    return [
      {
        from: Date.parse(from) <= begin ? 0 : minuteOfDay(from, zone),
        to: Date.parse(to) >= end ? WHOLE : minuteOfDay(to, zone),
      },
    ];
  };
}

function inLanes(visits: (Band & { visit: StaffAppointment })[]): PlacedVisit[] {
  const placed: PlacedVisit[] = [];
  let cluster: PlacedVisit[] = [];
  let until = 0;
  for (const one of visits.toSorted((a, b) => a.from - b.from)) {
    if (one.from >= until) cluster = [];
    const taken = cluster.filter(({ to }) => to > one.from).map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    const added = { ...one, lane, lanes: 1 };
    cluster.push(added);
    placed.push(added);
    until = Math.max(...cluster.map(({ to }) => to));
    const lanes = Math.max(...cluster.map((other) => other.lane)) + 1;
    for (const other of cluster) other.lanes = lanes;
  }
  return placed;
}
