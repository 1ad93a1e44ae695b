import { keyOfAttempt, settleAttempt } from "./idempotency";

it("keeps one key through repetitions of an attempt, and takes a new one for the next", () => {
  const first = keyOfAttempt("d1 10:30");
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keyOfAttempt("d1 10:30")).toBe(first);
  expect(keyOfAttempt("d1 11:00")).not.toBe(first);
  settleAttempt("d1 10:30");
  expect(keyOfAttempt("d1 10:30")).not.toBe(first);
});
