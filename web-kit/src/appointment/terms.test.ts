import { aClinic } from "../testing/builders";
import { termsOf, wordsForTerms } from "./terms";

const { policy } = aClinic();
const zone = "Asia/Kolkata";
const at = (time: string) => Date.parse(`${time}+05:30`);
const agreed = termsOf(policy, "2026-11-26T10:30:00+05:30");

it("says until when each is possible, and what comes later", () => {
  expect(wordsForTerms(agreed, zone, at("2026-11-24T09:00"))).toEqual({
    cancel: "Cancelling is free until tomorrow 10:30. After that, 50% of what you paid comes back.",
    move: "You can move it 3 times, until Thu 26 Nov 08:30.",
  });
});

it("does not promise what is over", () => {
  expect(wordsForTerms(agreed, zone, at("2026-11-26T09:00"))).toEqual({
    cancel:
      "It is too close to the visit to cancel for free: if you cancel, 50% of what you paid comes back.",
    move: "To move it, call the clinic.",
  });
});

it.each([
  [0, "After that, nothing of what you paid comes back."],
  [100, "Cancelling is free."],
])("knows a late share of %i percent", (lateRefundPercent, words) => {
  expect(wordsForTerms({ ...agreed, lateRefundPercent }, zone, at("2026-11-24T09:00")).cancel).toContain(
    words,
  );
});

it.each([
  [0, "To move it, call the clinic."],
  [1, "You can move it once, until Thu 26 Nov 08:30."],
  [2, "You can move it twice, until Thu 26 Nov 08:30."],
])("counts %i moves", (movesLeft, words) => {
  expect(wordsForTerms({ ...agreed, movesLeft }, zone, at("2026-11-24T09:00")).move).toBe(words);
});

it("measures between instants, also across a night with 25 hours", () => {
  // Berlin leaves summer time at 01:00 UTC on 25 October 2026: 24 hours before 10:30 it is 11:30 there.
  const terms = termsOf(policy, "2026-10-25T10:30:00+01:00");
  expect(wordsForTerms(terms, "Europe/Berlin", Date.parse("2026-10-24T06:00:00Z")).cancel).toContain(
    "free until today 11:30",
  );
});
