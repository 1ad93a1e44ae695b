import { Problem, type ProblemType } from "./problem";

export interface Words {
  /** What happened. */
  title: string;
  /** What is safe, and what to do now. */
  advice: string;
}

/** An error as people read it; `correlation` is for whoever helps them. */
export interface Explanation extends Words {
  correlation: string | undefined;
}

const words: Record<ProblemType, Words> = {
  validation: {
    title: "Some of this needs another look",
    advice: "Mend the marked fields and send it again. Nothing was saved yet.",
  },
  malformed: {
    title: "The clinic could not read this request",
    advice: "Nothing was changed. Reload the page and try again.",
  },
  unauthenticated: {
    title: "Please sign in",
    advice: "This needs to know who you are. Nothing was changed.",
  },
  "wrong-credentials": {
    title: "This email and password do not belong together",
    advice: "Check both and try again.",
  },
  "session-expired": {
    title: "You were signed out to keep your account safe",
    advice: "Sign in again and you are back where you were.",
  },
  forbidden: {
    title: "This is not yours to see or change",
    advice: "Nothing was changed. If you think it should be, ask the clinic.",
  },
  "wrong-app": {
    title: "This account belongs to the other app",
    advice: "Your password is right. Patients and staff sign in at different addresses.",
  },
  "not-found": {
    title: "There is nothing here",
    advice: "It may have been removed, or the address may be wrong.",
  },
  "email-taken": {
    title: "There is already an account with this email",
    advice: "Sign in instead, or use another email.",
  },
  "link-expired": {
    title: "This link is no longer good",
    advice: "It was used already, or its time is over. Nothing was changed.",
  },
  "slot-taken": {
    title: "Someone just took that time",
    advice: "Nothing was booked. Choose another time.",
  },
  "slot-not-offered": {
    title: "That time is no longer offered",
    advice: "Nothing was booked. Choose another time.",
  },
  "patient-busy": {
    title: "You already have a visit at that time",
    advice: "Nothing was booked. Choose another time, or cancel the other visit first.",
  },
  "already-over": {
    title: "This visit can no longer be changed that way",
    advice: "It was cancelled or completed in the meantime. What you see now is up to date.",
  },
  stale: {
    title: "Someone changed this before you",
    advice: "Nothing of yours was saved. Look at the newer version, then try again.",
  },
  "visits-to-come": {
    title: "There are visits to come",
    advice: "Nothing was changed. Cancel those first: somebody waits for them.",
  },
  "hold-lapsed": {
    title: "The time is no longer held",
    advice: "Nothing was booked and nothing was charged. If the time is still free, take it again.",
  },
  "too-many-holds": {
    title: "You are holding other times already",
    advice: "Nothing was held. Finish booking one of them, or let it go, first; then come back to this time.",
  },
  "too-late": {
    title: "It is too late for this change",
    advice: "Nothing was changed. The clinic can still help: call them.",
  },
  "schedule-impact": {
    title: "Booked visits would no longer fit",
    advice: "Nothing was saved. Say what is to become of each of them, then save again.",
  },
  "idempotency-key-reused": {
    title: "This was sent before with other words",
    advice: "The first one counts. Look whether it is what you want before you send it again.",
  },
  "still-running": {
    title: "Your first try is still on its way",
    advice: "Nothing is done twice. Wait a moment, then try again.",
  },
  "too-many-requests": {
    title: "That was a little too often",
    advice: "Wait a moment, then try again.",
  },
  "already-paid": {
    title: "This visit is paid already",
    advice: "Nothing more is charged. What you see now is up to date.",
  },
  "not-payable": {
    title: "This visit cannot be paid online now",
    advice: "Nothing was charged. What you see now is up to date; the clinic can still help.",
  },
  "payments-off": {
    title: "Online payment is not available here",
    advice: "Nothing was charged. You can pay at the clinic.",
  },
  "payments-away": {
    title: "The payment service does not answer",
    advice: "Nothing was charged. Try again in a moment.",
  },
  "payment-not-verified": {
    title: "This payment is not confirmed yet",
    advice: "Please do not pay again. What was taken is either kept for this visit or goes back in full.",
  },
  "photo-refused": {
    title: "This picture cannot be used",
    advice: "Choose a PNG or JPEG of at most 5 MB.",
  },
  "payload-too-large": {
    title: "That is too large to send",
    advice: "Choose something smaller and try again.",
  },
  "method-not-allowed": {
    title: "The clinic does not know this request",
    advice: "Nothing was changed. Reload the page and try again.",
  },
  "unsupported-media-type": {
    title: "The clinic cannot read this kind of file",
    advice: "Choose another one and try again.",
  },
  "not-acceptable": {
    title: "The clinic has no such answer",
    advice: "Nothing was changed. Reload the page and try again.",
  },
  busy: {
    title: "The clinic's system is busy",
    advice: "Nothing was lost. Try again in a moment.",
  },
  unexpected: {
    title: "Something went wrong on our side",
    advice: "Try again in a moment. If it stays like this, call the clinic and give them the number below.",
  },
  unreachable: {
    title: "No connection to the clinic",
    advice: "Check your internet connection. What you typed is still here.",
  },
};

/** Words for an error of any kind; what is no Problem is a bug of ours and says so politely. */
export function explain(error: unknown): Explanation {
  if (!(error instanceof Problem)) return { ...words.unexpected, correlation: undefined };
  return { ...words[error.type], correlation: error.correlation };
}
