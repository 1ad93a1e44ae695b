import { keyOfAttempt, sendAttempt, settleAttempt } from "./idempotency";
import { Problem } from "./problem";

it("keeps one key through repetitions of an attempt, and takes a new one for the next", () => {
  const first = keyOfAttempt("d1 10:30");
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keyOfAttempt("d1 10:30")).toBe(first);
  expect(keyOfAttempt("d1 11:00")).not.toBe(first);
  settleAttempt("d1 10:30");
  expect(keyOfAttempt("d1 10:30")).not.toBe(first);
});

it("keeps the key while nobody knows what became of an attempt, and settles it when the server has decided", async () => {
  const keys: string[] = [];
  const answers = [
    new Problem("unreachable", 0),
    new Problem("unexpected", 409, {}, 1),
    new Problem("email-taken", 409),
    undefined,
  ];
  for (const answer of answers) {
    await sendAttempt("doctor asha", (key) => {
      keys.push(key);
      return answer === undefined ? Promise.resolve("done") : Promise.reject(answer);
    }).catch(() => undefined);
  }
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).toBe(keys[0]);
  expect(keys[3]).not.toBe(keys[0]);
});

it("waits for what the server is still working on, and asks again under the same key", async () => {
  vi.useFakeTimers();
  const keys: string[] = [];
  const answer = sendAttempt("visit 10:30", (key) => {
    keys.push(key);
    return keys.length < 3
      ? Promise.reject(new Problem("still-running", 409, {}, 1))
      : Promise.resolve("done");
  });
  await vi.advanceTimersByTimeAsync(2000);
  expect(await answer).toBe("done");
  expect(new Set(keys).size).toBe(1);
  vi.useRealTimers();
});

it("takes what is typed differently after a lost answer for another attempt, once", async () => {
  const lost = keyOfAttempt("account meera");
  const keys: string[] = [];
  const answer = sendAttempt("account meera", (key) => {
    keys.push(key);
    return Promise.reject(new Problem(key === lost ? "idempotency-key-reused" : "email-taken", 422));
  });
  await expect(answer).rejects.toMatchObject({ type: "email-taken" });
  expect(keys).toHaveLength(2);
});
