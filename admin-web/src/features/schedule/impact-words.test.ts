import type { DecisionOutcome } from "@prescripto/web-kit/api/types";

import { doneWords } from "./impact-words";

const outcome = (action: DecisionOutcome["action"], done = true): DecisionOutcome => ({
  appointmentId: "a1",
  action,
  done,
});

it("counts what was carried out, and nothing else", () => {
  expect(doneWords([outcome("MOVE"), outcome("CANCEL"), outcome("CANCEL"), outcome("KEEP", false)])).toBe(
    "3 visits: 1 moved and 2 cancelled.",
  );
  expect(doneWords([outcome("KEEP", false)])).toBe("");
});

it("does not count twice where all went one way", () => {
  expect(doneWords([outcome("CANCEL")])).toBe("1 visit cancelled.");
  expect(doneWords([outcome("MOVE"), outcome("MOVE")])).toBe("2 visits moved.");
});
