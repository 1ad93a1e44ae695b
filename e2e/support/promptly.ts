/** Whatever is away: people are answered as if it were not. */
import { expect } from "@playwright/test";
import type { Answer } from "@prescripto/seed/api";

const PROMPT_MILLIS = 5000;

export async function promptly(ask: () => Promise<Answer>): Promise<Answer> {
  const begin = performance.now();
  const answer = await ask();
  expect(performance.now() - begin, "milliseconds until the answer").toBeLessThan(PROMPT_MILLIS);
  return answer;
}
