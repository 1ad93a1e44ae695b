import { useFormContext, useWatch } from "react-hook-form";

import { withOverride } from "./dates";
import type { GridChange } from "./grid";
import { hoursAway, type TypedLeave } from "./leave";
import type { PlanTyped } from "./plan";
import { withRange, type TypedRange } from "./week";

/** What single dates have of their own, hours and leave, and how to change it. */
export function useDates() {
  const { control, setValue, getValues } = useFormContext<PlanTyped>();
  const [days, overrides, leave] = useWatch({ control, name: ["days", "overrides", "leave"] });

  const setHours = (date: string, hours: TypedRange[] | undefined) => {
    // Read anew: a block that goes from one date to another changes both at once.
    setValue("overrides", withOverride(getValues("overrides"), date, hours), { shouldDirty: true });
  };
  const setLeave = (all: TypedLeave[]) => {
    setValue("leave", all, { shouldDirty: true });
  };
  const putLeave = (index: number | undefined, one: TypedLeave) => {
    setLeave(index === undefined ? [...leave, one] : leave.map((other, i) => (i === index ? one : other)));
  };
  const removeLeave = (index: number) => {
    setLeave(leave.filter((_one, i) => i !== index));
  };
  const changeLeave = (made: GridChange) => {
    if (made.act === "add") {
      putLeave(undefined, { id: "", note: "", ...hoursAway(made.column, made.span) });
      return;
    }
    const { index } = made.block;
    const before = leave[index];
    if (made.act === "remove") removeLeave(index);
    else if (before !== undefined) putLeave(index, { ...before, ...hoursAway(made.column, made.span) });
  };
  return { plan: { days, overrides, leave }, setHours, putLeave, removeLeave, changeLeave };
}

/** Carries a change of hours over to the dates it touches. @param hoursOn the hours of a date as they are */
export function changeHours(
  made: GridChange,
  hoursOn: (date: string) => readonly TypedRange[],
  setHours: (date: string, hours: TypedRange[]) => void,
): void {
  if (made.act === "add") {
    setHours(made.column, withRange(hoursOn(made.column), undefined, made.span));
    return;
  }
  const { column, index } = made.block;
  if (made.act === "change" && made.column === column) {
    setHours(column, withRange(hoursOn(column), index, made.span));
    return;
  }
  setHours(column, withRange(hoursOn(column), index));
  if (made.act === "change") {
    setHours(made.column, withRange(hoursOn(made.column), undefined, made.span));
  }
}
