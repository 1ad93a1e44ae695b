import { useSyncExternalStore } from "react";

import { serverNow } from "../api/server-clock";

/** Whole seconds until an instant, by the server's clock; 0 when it is over. The component renders again each second. */
export function useCountdown(until: string): number {
  return useSyncExternalStore(everySecond, () => secondsUntil(until));
}

export function secondsUntil(until: string): number {
  return Math.max(0, Math.ceil((Date.parse(until) - serverNow()) / 1_000));
}

/** "9:05" */
export function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const milestones = [
  { within: 30, words: "Less than 30 seconds left" },
  { within: 60, words: "Less than a minute left" },
  { within: 120, words: "Less than 2 minutes left" },
  { within: 300, words: "Less than 5 minutes left" },
];

/** What a screen reader should hear of a countdown: new words only at a few moments; undefined when there is no hurry. */
export function spokenCountdown(seconds: number): string | undefined {
  return seconds === 0 ? undefined : milestones.find(({ within }) => seconds <= within)?.words;
}

function everySecond(listener: () => void): () => void {
  // Four times a second, so that none is skipped; React renders only when the second is another one. A phone that
  // slept wakes up in the middle of it and is right at once.
  const timer = setInterval(listener, 250);
  document.addEventListener("visibilitychange", listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", listener);
  };
}
