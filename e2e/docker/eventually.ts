/** Asks until the answer is the right one. A refusal, or nobody there, is an answer that is not right yet. */
export async function eventually(what: string, seconds: number, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let last = "not so yet";
  while (Date.now() < end) {
    try {
      if (await done()) return;
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${what}: not within ${seconds} s; ${last}`);
}
