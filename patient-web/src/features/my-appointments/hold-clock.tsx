import { formatSeconds, spokenCountdown } from "@prescripto/web-kit/format/use-countdown";

const labels = {
  confirming: "Time left to confirm",
  paying: "Time left to pay",
  /** The patient has done what there is to do. */
  answer: "Still held for you",
};

/** How long a time is still held. Seen every second, heard only when it becomes pressing. */
export function HoldClock({ seconds, waitsFor }: { seconds: number; waitsFor: keyof typeof labels }) {
  const label = labels[waitsFor];
  return (
    <div className="flex items-center justify-between gap-4 rounded-touch bg-amber-soft px-4 py-3 sm:px-6">
      <p aria-hidden className="font-semibold text-amber">
        {label}
      </p>
      <p role="timer" aria-live="off" aria-label={label} className="text-heading font-semibold figures">
        {formatSeconds(seconds)}
      </p>
      <p role="status" className="sr-only">
        {spokenCountdown(seconds)}
      </p>
    </div>
  );
}
