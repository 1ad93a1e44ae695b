import type { SystemState } from "@prescripto/web-kit/api/types";
import { listed } from "@prescripto/web-kit/format/names";

import { services, type Service } from "./queries";
import { duration, serviceWords, stateWords, wordsForPart } from "./words";

export type Tone = "good" | "waiting" | "stopped" | "neutral";

/** A line of the page. */
export interface SystemRow {
  key: string;
  name: string;
  /** What it is for, or what is counted. */
  purpose: string;
  /** The state in a word or two. */
  word: string;
  tone: Tone;
  /** What was seen: numbers, versions, times. */
  seen?: string;
  /** What it means for the clinic; only of what is not fine. */
  meaning?: string;
}

/** What each service answered; undefined when it did not. */
export type Answers = Partial<Record<Service, SystemState>>;

type State = SystemState["parts"][number]["state"];

/** The services themselves. */
export function serviceRows(answers: Answers): SystemRow[] {
  return services.map((service) => {
    const { name, purpose, without } = serviceWords[service];
    const answer = answers[service];
    if (answer === undefined) {
      return { key: service, name, purpose, word: "Does not answer", tone: "stopped", meaning: without };
    }
    const up = (Date.parse(answer.checkedAt) - Date.parse(answer.startedAt)) / 1_000;
    return {
      key: service,
      name,
      purpose,
      word: "Fine",
      tone: "good",
      seen: `Version ${answer.version}, running for ${duration(up)}`,
    };
  });
}

/** Which services work with which server, so that a server nobody can tell of has its row as well. */
const known: Record<Service, readonly string[]> = {
  booking: ["MONGODB", "REDIS", "RABBITMQ", "KAFKA", "PAYMENTS"],
  notification: ["MONGODB", "RABBITMQ", "SMTP", "BOOKING"],
  audit: ["POSTGRESQL", "KAFKA"],
};
const gravest: readonly State[] = ["DOWN", "HANGS", "UP", "OFF"];

/** The servers behind them, each as the service sees it that sees it worst. */
export function partRows(answers: Answers): SystemRow[] {
  const all = new Set(services.flatMap((service) => [...known[service], ...partsOf(answers[service])]));
  return Array.from(all, (part) => partRow(part, answers));
}

function partRow(part: string, answers: Answers): SystemRow {
  const { name, purpose, without } = wordsForPart(part);
  const seers = services.filter((service) =>
    [...known[service], ...partsOf(answers[service])].includes(part),
  );
  const told = seers.flatMap((service) => {
    const found = answers[service]?.parts.find((each) => each.name === part);
    return found === undefined ? [] : [{ service, ...found }];
  });
  const worst = gravest.find((state) => told.some((each) => each.state === state));
  if (worst === undefined) {
    const who = listed(seers.map((service) => serviceWords[service].name));
    const meaning = `Only ${who} can tell, and ${seers.length === 1 ? "it does" : "they do"} not answer.`;
    return { key: part, name, purpose, word: "Not known", tone: "neutral", meaning };
  }
  const seen = told.map((each) => `${serviceWords[each.service].name}: ${sight(each.state, each.millis)}`);
  return {
    key: part,
    name,
    purpose,
    ...stateWords[worst],
    ...(worst === "OFF" ? {} : { seen: seen.join(", ") }),
    ...(stateWords[worst].tone === "stopped" ? { meaning: without } : {}),
  };
}

function sight(state: State, millis: number): string {
  if (state === "UP") return `${millis} ms`;
  return state === "HANGS" ? `no answer in ${millis / 1_000} s` : stateWords[state].word.toLowerCase();
}

function partsOf(answer: SystemState | undefined): string[] {
  return answer?.parts.map(({ name }) => name) ?? [];
}
