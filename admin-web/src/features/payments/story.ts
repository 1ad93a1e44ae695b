import type { Bill, BillCash, BillPayment, BillRefund } from "@prescripto/web-kit/api/types";
import type { Tone } from "@prescripto/web-kit/appointment/status";
import { formatMoney } from "@prescripto/web-kit/format/money";

import { wordsForReason } from "./words";

/** One thing that happened to a visit's money. */
export interface Step {
  key: string;
  at: string;
  what: string;
  /** What came of it, or why. */
  note?: string;
  /** The provider's own name for it, to be found at its desk. */
  reference?: string;
  tone: Tone;
}

/** Everything that happened to a visit's money, the first thing first. */
export function storyOf({ orders, payments, refunds, cash }: Bill): Step[] {
  const steps = [
    ...orders.map(({ id, amount, at }): Step => {
      return { key: id, at, what: `${formatMoney(amount)} asked for online`, reference: id, tone: "neutral" };
    }),
    ...payments.map(ofPayment),
    ...refunds.map(ofRefund),
    ...(cash === undefined ? [] : ofCash(cash)),
  ];
  return steps.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function ofPayment({ id, status, amount, method, failure, at, verdict, why, note }: BillPayment): Step {
  const money = formatMoney(amount);
  const by = method === undefined ? "" : ` by ${method}`;
  const common = { key: id, at, reference: id };
  switch (status) {
    case "CREATED":
      return { ...common, what: `A payment of ${money}${by} began`, tone: "waiting" };
    case "FAILED":
      return {
        ...common,
        what: `A payment of ${money}${by} failed`,
        ...(failure !== undefined && { note: failure }),
        tone: "stopped",
      };
    case "AUTHORIZED":
      return { ...common, what: `${money}${by} is promised, not here yet`, tone: "waiting" };
    case "CAPTURED":
      return { ...common, what: `${money} paid${by}`, ...verdictOf(verdict, why, note) };
  }
}

function verdictOf(
  verdict: BillPayment["verdict"],
  why: string | undefined,
  decided: string | undefined,
): Pick<Step, "note" | "tone"> {
  const because =
    (why === undefined ? "" : `: ${wordsForReason(why) ?? why}`) +
    (decided === undefined ? "" : `. “${decided}”`);
  switch (verdict) {
    case undefined:
      return { note: "Being sorted", tone: "waiting" };
    case "KEPT":
      return { ...(decided !== undefined && { note: `“${decided}”` }), tone: "good" };
    case "REFUND":
      return { note: `Not kept${because}`, tone: "info" };
    case "QUARANTINED":
      return { note: `Set aside for a decision${because}`, tone: "stopped" };
  }
}

function ofRefund({ id, key = id ?? "", amount, status, reason, at }: BillRefund): Step {
  const money = formatMoney(amount);
  const because = wordsForReason(reason);
  const common = {
    key,
    at,
    ...(because !== undefined && { note: `Because ${because}` }),
    reference: id ?? key,
  };
  switch (status) {
    case "ASKED":
    case "PENDING":
      return { ...common, what: `${money} is on its way back`, tone: "waiting" };
    case "PROCESSED":
      return { ...common, what: `${money} went back`, tone: "info" };
    case "FAILED":
      return { ...common, what: `Sending ${money} back failed; it is tried again`, tone: "stopped" };
  }
}

function ofCash({ amount, at, returned }: BillCash): Step[] {
  return [
    { key: `cash ${at}`, at, what: `${formatMoney(amount)} taken in cash`, tone: "good" },
    ...(returned === undefined
      ? []
      : [
          {
            key: `cash ${at} returned`,
            at: returned.at,
            what: `${formatMoney(returned.amount)} given back in cash`,
            ...(returned.note !== undefined && { note: `“${returned.note}”` }),
            tone: "info",
          } satisfies Step,
        ]),
  ];
}
