import type { Affected, Decision, Slot } from "@prescripto/web-kit/api/types";

/** What becomes of a booked visit that no longer fits. */
export type Choice =
  | { action: "KEEP" }
  | {
      action: "MOVE";
      /** Undefined until a time is chosen: nothing is decided yet. */
      start: string | undefined;
      /** Typed instead of one of the near times, in the clinic's time. */
      other?: { date: string; time: string };
    }
  | { action: "CANCEL"; note: string };

/** By appointment; whoever is missing here is undecided. */
export type Choices = Partial<Record<string, Choice>>;

export function isDecided(choice: Choice | undefined): boolean {
  return choice !== undefined && (choice.action !== "MOVE" || choice.start !== undefined);
}

export function undecided(affected: readonly Affected[], choices: Choices): Affected[] {
  return affected.filter(({ appointment }) => !isDecided(choices[appointment.id]));
}

export function decisionsOf(affected: readonly Affected[], choices: Choices): Decision[] {
  return affected.flatMap(({ appointment: { id, version } }): Decision[] => {
    const choice = choices[id];
    if (choice === undefined || !isDecided(choice)) return [];
    const one = { appointmentId: id, version, action: choice.action };
    switch (choice.action) {
      case "KEEP":
        return [one];
      case "MOVE":
        return [{ ...one, ...(choice.start !== undefined && { start: choice.start }) }];
      case "CANCEL":
        return [{ ...one, ...(choice.note.trim() !== "" && { note: choice.note.trim() }) }];
    }
  });
}

/** Whether another visit of the same doctor is to be moved to that time. */
export function isGivenAway(
  slot: Slot,
  to: Affected,
  affected: readonly Affected[],
  choices: Choices,
): boolean {
  return affected.some(({ appointment }) => {
    const choice = choices[appointment.id];
    if (appointment.id === to.appointment.id || appointment.doctor.id !== to.appointment.doctor.id)
      return false;
    if (choice?.action !== "MOVE" || choice.start === undefined) return false;
    const start = Date.parse(choice.start);
    const end = start + Date.parse(appointment.end) - Date.parse(appointment.start);
    return start < Date.parse(slot.end) && Date.parse(slot.start) < end;
  });
}

/** Every visit to the nearest time that none before it in the list has got; where there is none, it stays undecided. */
export function movedToNearest(affected: readonly Affected[], choices: Choices): Choices {
  return affected.reduce<Choices>((made, one) => {
    const before = made[one.appointment.id];
    if (before?.action === "MOVE" && before.start !== undefined) return made;
    const near = one.near.find((slot) => !isGivenAway(slot, one, affected, made));
    return near === undefined
      ? made
      : { ...made, [one.appointment.id]: { action: "MOVE", start: near.start } };
  }, choices);
}

export function sameForAll(affected: readonly Affected[], choice: Choice): Choices {
  return Object.fromEntries(affected.map(({ appointment }) => [appointment.id, choice]));
}

/** Visits that came to be affected meanwhile join the others; those known already keep their place. */
export function joined(known: readonly Affected[], found: readonly Affected[]): Affected[] {
  const newer = new Map(found.map((one) => [one.appointment.id, one]));
  const ids = new Set(known.map(({ appointment }) => appointment.id));
  return [
    ...known.map((one) => newer.get(one.appointment.id) ?? one),
    ...found.filter(({ appointment }) => !ids.has(appointment.id)),
  ];
}
