/** What a dashboard is made of, in the words of those who write one. */

/** Grafana's names of the units we show; a panel without a unit is a number nobody can judge. */
export type Unit = "short" | "s" | "percentunit" | "ops" | "reqps" | "cpm" | "bytes" | "dateTimeFromNow";

export interface Query {
  expr: string;
  /** What a series is called in the legend; may name labels as {{label}}. */
  legend: string;
  /** Why a healthy system may have nothing to say here. Without a reason, no answer is a mistake in the query. */
  mayBeEmpty?: string;
}

/** From which value on, upwards, something is worth a look or is bad. */
export interface Limits {
  warn?: number;
  bad: number;
}

interface Shown {
  title: string;
  /** Explains to somebody who is woken by it what the number is, and what it should be. */
  description: string;
  unit: Unit;
  queries: readonly [Query, ...Query[]];
  /** Of 24 columns. */
  width: number;
  height: number;
}

/** A number, large: for what has one right value. */
export interface Stat extends Shown {
  kind: "stat";
  limits?: Limits;
  /** Words in the place of values: 1 is "intact". */
  words?: Readonly<Record<number, { text: string; color: "green" | "red" }>>;
}

/** Lines over time. */
export interface Lines extends Shown {
  kind: "lines";
  stacked?: boolean;
}

export type Panel = Stat | Lines;

export interface Row {
  title: string;
  panels: readonly Panel[];
}

export interface Dashboard {
  /** Part of its address, so links to it last. */
  uid: string;
  title: string;
  description: string;
  rows: readonly Row[];
}

/** Four to a row unless told otherwise. */
export function stat(panel: Omit<Stat, "kind" | "width" | "height"> & { width?: number }): Stat {
  return { width: 6, height: 4, ...panel, kind: "stat" };
}

/** Two to a row unless told otherwise. */
export function lines(panel: Omit<Lines, "kind" | "width" | "height"> & { width?: number }): Lines {
  return { width: 12, height: 8, ...panel, kind: "lines" };
}
