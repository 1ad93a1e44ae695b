import type { SystemState } from "@prescripto/web-kit/api/types";

import type { Service } from "./queries";

type State = SystemState["parts"][number]["state"];

interface PartWords {
  name: string;
  /** What it is for, in few words. */
  purpose: string;
  /** What it means for the clinic when it does not work. */
  without: string;
}

const parts: Record<string, PartWords> = {
  MONGODB: {
    name: "MongoDB",
    purpose: "Patients, doctors, appointments and payments",
    without:
      "Nobody can sign in, book or look anything up until it is back. What was confirmed before is not lost.",
  },
  REDIS: {
    name: "Redis",
    purpose: "Makes lists quick",
    without: "Booking works as ever. Lists take a little longer to load.",
  },
  RABBITMQ: {
    name: "RabbitMQ",
    purpose: "Carries what patients are to be told",
    without:
      "Booking works. Patients are told nothing new by e-mail for now; it waits and is sent when RabbitMQ is back.",
  },
  KAFKA: {
    name: "Kafka",
    purpose: "Carries what is to be written down in the audit trail",
    without:
      "Booking works. What happens now does not reach the audit trail; it waits and is written down when Kafka is back.",
  },
  POSTGRESQL: {
    name: "PostgreSQL",
    purpose: "The audit trail",
    without:
      "Booking works. The audit trail cannot be read, and what happens now waits in Kafka until PostgreSQL is back.",
  },
  SMTP: {
    name: "Mail server",
    purpose: "Takes our e-mails",
    without:
      "No e-mail leaves. Each is tried again for some hours; after that it is set aside under Messages and can be sent from there.",
  },
  PAYMENTS: {
    name: "Payment provider",
    purpose: "Online payments and refunds",
    without:
      "Nobody can pay online. Visits that are paid at the clinic can be booked. Money that is on its way is looked for again when the provider is back.",
  },
  BOOKING: {
    name: "Between our services",
    purpose: "Notification asks booking what an e-mail is to say",
    without: "E-mails wait until notification reaches booking again. None is lost.",
  },
};

/** A part as people know it; one we do not know is called what the service calls it. */
export function wordsForPart(name: string): PartWords {
  return (
    parts[name] ?? {
      name,
      purpose: "",
      without: "It does not work; what that means is not written down here.",
    }
  );
}

export const serviceWords: Record<Service, PartWords> = {
  booking: {
    name: "Booking",
    purpose: "Everything patients, doctors and admins do",
    without: "Nobody can sign in, book or change anything until it is back.",
  },
  notification: {
    name: "Notification",
    purpose: "E-mails to patients",
    without: "Patients are told nothing by e-mail for now. What is to be told waits; none of it is lost.",
  },
  audit: {
    name: "Audit",
    purpose: "The audit trail",
    without:
      "The trail cannot be read for now. What happens waits and is written down later; nothing is lost.",
  },
};

export const stateWords: Record<State, { word: string; tone: "good" | "stopped" | "neutral" }> = {
  UP: { word: "Fine", tone: "good" },
  DOWN: { word: "Away", tone: "stopped" },
  HANGS: { word: "Hangs", tone: "stopped" },
  OFF: { word: "Not used", tone: "neutral" },
};

/** (45) -> "45 s", (150) -> "2 min", (7300) -> "2 h", (200000) -> "2 days" */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 2 * 86_400) return `${Math.floor(seconds / 3_600)} h`;
  return `${Math.floor(seconds / 86_400)} days`;
}
