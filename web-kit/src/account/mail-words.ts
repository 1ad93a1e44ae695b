import type { Preferences, Subscription } from "../api/types";

interface MailWords {
  setting: keyof Preferences;
  /** As a switch says it. */
  label: string;
  hint: string;
  /** As a sentence goes on: "You will get no more …". */
  these: string;
}

/** The mails one can do without. */
export const mailWords: Record<Subscription["kind"], MailWords> = {
  REMINDERS: {
    setting: "reminders",
    label: "Reminders of my visits",
    hint: "Three days ahead, and on the day before.",
    these: "reminders of your visits",
  },
  AGENDA: {
    setting: "agenda",
    label: "My visits of the day",
    hint: "Early in the morning, on days with visits.",
    these: "mails with your visits of the day",
  },
};

export const mailKinds = ["REMINDERS", "AGENDA"] as const;
