/** Minutes after midnight, as the clinic's clocks show them. */
export interface Span {
  from: number;
  to: number;
}

/** What a calendar of hours holds: bookable hours, and leave that lies over them. */
export type BlockKind = "hours" | "leave";

/** A piece of a day in the calendar; `index` is its place in the list it comes from. */
export interface GridBlock extends Span {
  column: string;
  kind: BlockKind;
  index: number;
  /** Said and shown besides its times. */
  name?: string;
  /** Reaches beyond its day: it is opened and removed, but not moved. */
  fixed?: boolean;
}

export interface GridColumn {
  key: string;
  /** "Monday", "Tuesday 24 November": said with every block. */
  name: string;
  blocks: readonly GridBlock[];
  /** Over: nothing of it can be changed. */
  past?: boolean;
  /** The clinic's holiday, over the whole day. */
  holiday?: string;
  /** Without hours, because the doctor wants it so. */
  closed?: boolean;
  /** Booked visits, drawn small at the side. */
  visits?: readonly Span[];
}

export type GridChange =
  | { act: "add"; column: string; kind: BlockKind; span: Span }
  | { act: "change"; block: GridBlock; column: string; span: Span }
  | { act: "remove"; block: GridBlock };

export type Edge = "from" | "to";

/** The last time of a day that can be written down: an end at midnight has no "24:00". */
export const DAY_END = 24 * 60 - 5;
const HOUR = 60;

export function lengthOf({ from, to }: Span): number {
  return to - from;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

export function snapped(minute: number, step: number): number {
  return Math.min(Math.max(Math.round(minute / step) * step, 0), DAY_END);
}

/** The span as long as before, some minutes later or earlier, inside the day. */
export function shifted(span: Span, by: number): Span {
  const from = Math.min(Math.max(span.from + by, 0), DAY_END - lengthOf(span));
  return { from, to: from + lengthOf(span) };
}

/** One edge put elsewhere; never shorter than a step. */
export function resized(span: Span, edge: Edge, minute: number, step: number): Span {
  return edge === "from"
    ? { ...span, from: Math.min(snapped(minute, step), span.to - step) }
    : { ...span, to: Math.max(snapped(minute, step), span.from + step) };
}

/** From where the drag began to where it is. */
export function dragged(anchor: number, minute: number, step: number): Span {
  const [one, other] = [snapped(anchor, step), snapped(minute, step)];
  const [from, to] = one <= other ? [one, other] : [other, one];
  return from === to
    ? { from: Math.min(from, DAY_END - step), to: Math.min(from + step, DAY_END) }
    : { from, to };
}

/** An hour around this minute, or what the others leave of it; undefined where there is no room. */
export function roomAt(minute: number, others: readonly Span[], step: number): Span | undefined {
  const from = Math.floor(minute / step) * step;
  if (others.some((other) => other.from <= from && from < other.to)) return undefined;
  const next = Math.min(DAY_END, ...others.filter((other) => other.from > from).map((other) => other.from));
  const to = Math.min(from + HOUR, next);
  return to - from < step ? undefined : { from, to };
}

/** Sensible next hours of a day: the usual morning, or three hours after a break. */
export function nextSpan(taken: readonly Span[]): Span | undefined {
  const last = Math.max(-1, ...taken.map(({ to }) => to));
  const wanted = last === -1 ? { from: 9 * HOUR, to: 13 * HOUR } : { from: last + HOUR, to: last + 4 * HOUR };
  return wanted.to <= DAY_END ? wanted : undefined;
}

/** The whole hours to show: the clinic's day, and whatever lies outside it. */
export function shownHours(columns: readonly GridColumn[]): Span {
  const spans = columns
    .flatMap(({ blocks, visits = [] }): Span[] => [...blocks, ...visits])
    .filter(({ from, to }) => from > 0 && to < 24 * HOUR);
  const from = Math.min(7 * HOUR, ...spans.map((span) => span.from));
  const to = Math.max(20 * HOUR, ...spans.map((span) => span.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
}

/** Whether the block may lie there: over none of its own kind. */
export function fits(column: GridColumn, kind: BlockKind, span: Span, except?: GridBlock): boolean {
  return column.blocks.every((other) => other === except || other.kind !== kind || !overlaps(other, span));
}
