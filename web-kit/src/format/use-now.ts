import { useSyncExternalStore } from "react";

const MINUTE = 60_000;

/** The time now in milliseconds, cut to the minute; the component renders again when the minute turns. */
export function useNow(): number {
  return useSyncExternalStore(everyMinute, thisMinute);
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE;
}

function everyMinute(listener: () => void): () => void {
  // Short, because a phone that slept wakes up in the middle of a minute.
  const timer = setInterval(listener, 5_000);
  return () => {
    clearInterval(timer);
  };
}
