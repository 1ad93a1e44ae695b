import type { SystemState } from "@prescripto/web-kit/api/types";
import { counted } from "@prescripto/web-kit/format/names";

import type { Service } from "./queries";
import type { Answers, SystemRow, Tone } from "./rows";
import { duration, serviceWords } from "./words";

/** Seconds. The sweep tells what was left within seconds; the alert wakes somebody after two minutes. */
const OUTBOX = { slow: 30, late: 120 };
const MANY_WAIT = 100;
const LATE_REMINDER = 1_800;
const LONG_UNVERIFIED = 3 * 3_600;

type Figures = SystemState["figures"];
type Judged = Pick<SystemRow, "word" | "tone" | "seen" | "meaning">;

interface Measure {
  name: string;
  purpose: string;
  of: keyof Answers;
  /** Undefined when the figures it needs could not be read. */
  judge: (figures: Figures) => Judged | undefined;
}

const fine = (seen: string): Judged => ({ word: "Fine", tone: "good", seen });
const not = (tone: Tone, word: string, seen: string, meaning: string): Judged => ({
  tone,
  word,
  seen,
  meaning,
});

/** (0) -> "Nothing waits", (1) -> "1 waits" */
const waits = (count: number): string =>
  count === 0 ? "Nothing waits" : `${count} ${count === 1 ? "waits" : "wait"}`;

const measures: readonly Measure[] = [
  {
    name: "News on their way out of booking",
    purpose: "What has happened and not every broker has yet",
    of: "booking",
    judge: ({ outboxPending: pending, outboxOldestSeconds: oldest }) => {
      if (pending === undefined || oldest === undefined) return undefined;
      const seen = waits(pending) + (pending === 0 ? "" : `, the oldest for ${duration(oldest)}`);
      if (oldest < OUTBOX.slow) return fine(seen);
      return not(
        oldest < OUTBOX.late ? "waiting" : "stopped",
        "Behind",
        seen,
        "All of it is stored and none is lost. It has not reached the e-mails or the audit trail yet.",
      );
    },
  },
  {
    name: "E-mails to be written",
    purpose: "Messages in the queue of notification",
    of: "notification",
    judge: ({ queueWaiting: waiting, queueListeners: listeners }) => {
      if (waiting === undefined || listeners === undefined) return undefined;
      const seen = waits(waiting);
      if (listeners === 0) {
        return not(
          "stopped",
          "Nobody listens",
          seen,
          "No message is taken from the queue, so no e-mail is written.",
        );
      }
      return waiting <= MANY_WAIT
        ? fine(seen)
        : not("waiting", "Behind", seen, "Patients are told later than usual. It catches up by itself.");
    },
  },
  {
    name: "E-mails to be tried again",
    purpose: "Those that could not be sent at the first try",
    of: "notification",
    judge: ({ queueRetrying: retrying }) => {
      if (retrying === undefined) return undefined;
      return retrying === 0
        ? fine("None")
        : not(
            "waiting",
            "Trying again",
            waits(retrying),
            "They are tried again for some hours by themselves.",
          );
    },
  },
  {
    name: "Messages set aside",
    purpose: "Those that could not be told at all",
    of: "notification",
    judge: ({ parkedWaiting: parked, queueParking: parking = 0 }) => {
      if (parked === undefined) return undefined;
      const all = parked + parking;
      return all === 0
        ? fine("None")
        : not(
            "stopped",
            "Wait for you",
            counted(all, "message"),
            "Somebody was not told something. Under Messages, “Set aside”, they can be sent again or discarded.",
          );
    },
  },
  {
    name: "Reminders",
    purpose: "Told by the clock, days before a visit",
    of: "notification",
    judge: ({ overdueSeconds: late }) => {
      if (late === undefined) return undefined;
      return late < LATE_REMINDER
        ? fine("On time")
        : not(
            "waiting",
            "Late",
            `The latest by ${duration(late)}`,
            "Patients are reminded later than they should be.",
          );
    },
  },
  {
    name: "Audit trail behind Kafka",
    purpose: "Events that are not written down yet",
    of: "audit",
    judge: ({ kafkaLag: lag }) => {
      if (lag === undefined) return undefined;
      const seen = lag === 0 ? "Nothing waits" : `${counted(lag, "event")} behind`;
      return lag <= MANY_WAIT
        ? fine(seen)
        : not(
            "waiting",
            "Behind",
            seen,
            "The trail shows what happened a while ago. It catches up by itself.",
          );
    },
  },
  {
    name: "Records the trail could not take",
    purpose: "Kept apart with the reason",
    of: "audit",
    judge: ({ deadLetters: letters }) => {
      if (letters === undefined) return undefined;
      return letters === 0
        ? fine("None")
        : not(
            "stopped",
            "Missing",
            counted(letters, "record"),
            "The trail lacks them. They are kept in Kafka’s topic of dead letters for whoever runs the system.",
          );
    },
  },
  {
    name: "The trail is unchanged",
    purpose: "Every entry held against its hash",
    of: "audit",
    judge: (figures) => trail(figures),
  },
];

function trail({
  trailIntact,
  trailVerifiedSecondsAgo: ago,
  trailEntries: entries = 0,
  trailGaps: gaps = 0,
}: Figures) {
  if (trailIntact === undefined || ago === undefined) {
    return { word: "Being verified", tone: "waiting", seen: "Not verified since the start" } as const;
  }
  const seen = `${entries} ${entries === 1 ? "entry" : "entries"} verified ${duration(ago)} ago`;
  if (trailIntact === 0) {
    return not(
      "stopped",
      "Changed",
      seen,
      "Somebody has changed what was written down. The page Audit says where.",
    );
  }
  if (gaps > 0) {
    return not(
      "stopped",
      "Gaps",
      `${seen}; ${counted(gaps, "gap")}`,
      "Something that happened is missing from it.",
    );
  }
  return ago < LONG_UNVERIFIED
    ? fine(seen)
    : not("waiting", "Long ago", seen, "Nobody knows whether it is still as it was then.");
}

function notKnown(service: Service, answer: SystemState | undefined): Judged {
  const { name } = serviceWords[service];
  const meaning =
    answer === undefined
      ? `Only ${name} can tell, and it does not answer.`
      : `${name} can tell when what it asks answers again.`;
  return { word: "Not known", tone: "neutral", meaning };
}

/** How our services keep up. */
export function backlogRows(answers: Answers): SystemRow[] {
  return measures.map(({ name, purpose, of, judge }) => {
    const answer = answers[of];
    const judged = answer && judge(answer.figures);
    return { key: name, name, purpose, ...(judged ?? notKnown(of, answer)) };
  });
}
