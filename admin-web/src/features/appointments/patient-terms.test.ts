import { aVisit } from "../../testing/builders";
import { wordsForPatientTerms } from "./patient-terms";

const at = (time: string) => Date.parse(`${time}+05:30`);
const visit = aVisit("2026-11-24", "10:30");
const under = (terms: Partial<typeof visit.terms>) => ({ ...visit, terms: { ...visit.terms, ...terms } });

it.each([
  [
    "2026-11-22T09:00",
    "can cancel free of charge until tomorrow 10:30, later 50% goes back; can move it 3 more times until Tue 24 Nov 08:30.",
  ],
  [
    "2026-11-23T10:30",
    "can still cancel, but only 50% goes back; can move it 3 more times until tomorrow 08:30.",
  ],
  ["2026-11-24T08:30", "can still cancel, but only 50% goes back; can no longer move it."],
  ["2026-11-24T10:30", "can no longer cancel or move it, as it has begun."],
])("says at %s what applies then", (now, words) => {
  expect(wordsForPatientTerms(visit, at(now))).toBe(words);
});

it("says so where a late cancellation gives nothing back, and where nothing is left to move", () => {
  expect(wordsForPatientTerms(under({ lateRefundPercent: 0, movesLeft: 0 }), at("2026-11-24T08:00"))).toBe(
    "can still cancel, but nothing goes back; can no longer move it.",
  );
});

it("has no deadline where cancelling is always free", () => {
  expect(wordsForPatientTerms(under({ lateRefundPercent: 100 }), at("2026-11-24T08:00"))).toMatch(
    /^can cancel free of charge; /,
  );
});
