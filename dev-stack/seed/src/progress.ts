/** Tells the person in front of the screen what was added. */
export class Progress {
  readonly #added = new Map<string, number>();

  added(kind: "doctor" | "patient" | "appointment" | "holiday", name: string): void {
    this.#added.set(kind, (this.#added.get(kind) ?? 0) + 1);
    this.say(`  ${kind.padEnd(12)} ${name}`);
  }

  /** One closing line: what this run added. */
  close(): void {
    const parts = [...this.#added].map(([kind, count]) => `${count} ${kind}${count === 1 ? "" : "s"}`);
    this.say(
      parts.length === 0 ? "The demo clinic was complete; nothing added." : `Added ${parts.join(", ")}.`,
    );
  }

  say(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}
