import { anAffected, near } from "../../testing/plan-builders";
import { decisionsOf, joined, movedToNearest, sameForAll, undecided, type Choices } from "./choices";

const meera = anAffected(
  "Meera",
  "2026-12-01",
  "09:00",
  near(["2026-12-01", "10:00"], ["2026-12-01", "10:30"]),
);
const arjun = anAffected(
  "Arjun",
  "2026-12-01",
  "09:30",
  near(["2026-12-01", "10:00"], ["2026-12-01", "10:30"]),
);
const kavya = anAffected("Kavya", "2026-12-02", "09:00");
const all = [meera, arjun, kavya];
const [idOfMeera, idOfArjun, idOfKavya] = [meera, arjun, kavya].map(({ appointment }) => appointment.id) as [
  string,
  string,
  string,
];

it("has decided nothing before somebody chooses, and no move without a time", () => {
  expect(undecided(all, {})).toEqual(all);
  const choices: Choices = {
    [idOfMeera]: { action: "MOVE", start: undefined },
    [idOfKavya]: { action: "KEEP" },
  };
  expect(undecided(all, choices)).toEqual([meera, arjun]);
  expect(decisionsOf(all, choices)).toEqual([{ appointmentId: idOfKavya, version: 1, action: "KEEP" }]);
});

it("gives each visit its nearest time, and no time twice", () => {
  const choices = movedToNearest(all, {});
  expect(choices[idOfMeera]).toEqual({ action: "MOVE", start: "2026-12-01T10:00:00+05:30" });
  expect(choices[idOfArjun]).toEqual({ action: "MOVE", start: "2026-12-01T10:30:00+05:30" });
  expect(undecided(all, choices)).toEqual([kavya]);
});

it("lets two doctors have the same time", () => {
  const other = anAffected("Ravi", "2026-12-01", "09:00", near(["2026-12-01", "10:00"]));
  other.appointment.doctor = { ...other.appointment.doctor, id: "d2" };
  const choices = movedToNearest([meera, other], {});
  expect(choices[other.appointment.id]).toEqual({ action: "MOVE", start: "2026-12-01T10:00:00+05:30" });
});

it("sends a note only when there is one", () => {
  expect(decisionsOf([meera], sameForAll([meera], { action: "CANCEL", note: "  " }))).toEqual([
    { appointmentId: idOfMeera, version: 1, action: "CANCEL" },
  ]);
  expect(decisionsOf([meera], sameForAll([meera], { action: "CANCEL", note: " Sorry. " }))).toEqual([
    { appointmentId: idOfMeera, version: 1, action: "CANCEL", note: "Sorry." },
  ]);
});

it("puts visits found late behind the others, and takes newer versions in their place", () => {
  const newer = { ...meera, appointment: { ...meera.appointment, version: 2 } };
  expect(joined([meera, arjun], [kavya, newer])).toEqual([newer, arjun, kavya]);
});
