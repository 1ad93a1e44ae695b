import type { Schedule } from "@prescripto/web-kit/api/types";
import type { FieldPath } from "react-hook-form";

import type { PlanTyped } from "./plan";

/** What the server's JSON Pointers into a schedule are called in the form it came from. */
export function pointersOf({ hours, visitTypes }: Schedule): Record<string, FieldPath<PlanTyped>> {
  const pointers: Record<string, FieldPath<PlanTyped>> = {
    "/minimumNoticeMinutes": "notice",
    "/horizonDays": "horizon",
    "/dailyLimit": "dailyLimit",
  };
  hours.forEach(({ day }, i) => {
    const before = hours.slice(0, i).filter((other) => other.day === day).length;
    for (const part of ["", "/from", "/to"]) pointers[`/hours/${i}${part}`] = `days.${day}.${before}.from`;
  });
  visitTypes.forEach((_type, i) => {
    pointers[`/visitTypes/${i}/name`] = `visitTypes.${i}.name`;
    pointers[`/visitTypes/${i}/id`] = `visitTypes.${i}.name`;
    pointers[`/visitTypes/${i}/minutes`] = `visitTypes.${i}.minutes`;
    pointers[`/visitTypes/${i}/fee`] = `visitTypes.${i}.fee`;
    pointers[`/visitTypes/${i}/fee/amount`] = `visitTypes.${i}.fee`;
    pointers[`/visitTypes/${i}/bufferBeforeMinutes`] = `visitTypes.${i}.before`;
    pointers[`/visitTypes/${i}/bufferAfterMinutes`] = `visitTypes.${i}.after`;
    pointers[`/visitTypes/${i}/payment`] = `visitTypes.${i}.payment`;
  });
  return pointers;
}
