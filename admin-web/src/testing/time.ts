/** Stops the clock at an instant; everything that waits goes on. */
export function itIs(instant: string): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
}
