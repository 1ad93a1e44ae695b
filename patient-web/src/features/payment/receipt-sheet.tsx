import type { Receipt, ReceiptLine } from "@prescripto/web-kit/api/types";
import { formatMoney } from "@prescripto/web-kit/format/money";
import { dateOf, formatDateLong, formatPlainDate, formatTime } from "@prescripto/web-kit/format/time";
import type { ReactNode } from "react";

/** A receipt as it lies on paper: who, for what, each movement of money, and what was kept. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const { number, clinic, patient, doctor, visit, lines, paid, refunded, kept } = receipt;
  return (
    <article className="grid gap-6 rounded-touch border border-line bg-surface p-5 sm:p-8 print:border-0 print:p-0">
      <header className="flex flex-wrap justify-between gap-x-8 gap-y-2">
        <div>
          <p className="text-lead font-semibold">{clinic.name}</p>
          <p className="whitespace-pre-line text-muted">{clinic.address}</p>
          <p className="text-muted figures">{clinic.phone}</p>
          <p className="text-muted">{clinic.email}</p>
        </div>
        <dl>
          <dt className="text-muted">Number</dt>
          <dd className="font-semibold wrap-anywhere figures">{number}</dd>
        </dl>
      </header>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line py-4">
        <Fact name="Patient">{patient.name}</Fact>
        <Fact name="Doctor">{doctor.name}</Fact>
        <Fact name="Visit">{visit.name}</Fact>
        <Fact name="When">
          {formatDateLong(dateOf(visit.start, visit.zone))}, {formatTime(visit.start, visit.zone)}
        </Fact>
      </dl>
      <table className="w-full">
        <caption className="sr-only">What was paid and what went back</caption>
        <thead>
          <tr className="text-left text-muted">
            <th scope="col" className="pb-2 font-normal">
              What
            </th>
            <th scope="col" className="pb-2 text-right font-normal">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.kind} ${line.at} ${line.reference ?? ""}`} line={line} zone={visit.zone} />
          ))}
        </tbody>
        <tfoot>
          <Total name="Paid">{formatMoney(paid)}</Total>
          {refunded.amount > 0 && <Total name="Gone back">−{formatMoney(refunded)}</Total>}
          <Total name="Kept for this visit" strong>
            {formatMoney(kept)}
          </Total>
        </tfoot>
      </table>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

function Line({ line, zone }: { line: ReceiptLine; zone: string }) {
  const { kind, at, reference, amount } = line;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-4 text-left font-normal">
        {wordsForLine(line)}
        <span className="block text-small text-muted figures">
          {formatPlainDate(dateOf(at, zone))}, {formatTime(at, zone)}
        </span>
        {reference !== undefined && (
          <span className="block text-small wrap-anywhere text-muted">{reference}</span>
        )}
      </th>
      <td className="py-2 text-right whitespace-nowrap figures">
        {kind === "REFUND" && "−"}
        {formatMoney(amount)}
      </td>
    </tr>
  );
}

function Total({ name, strong = false, children }: { name: string; strong?: boolean; children: ReactNode }) {
  return (
    <tr className={strong ? "border-t border-line font-semibold" : "border-t border-line"}>
      <th scope="row" className={`py-2 pr-4 text-left ${strong ? "" : "font-normal"}`}>
        {name}
      </th>
      <td className="py-2 text-right whitespace-nowrap figures">{children}</td>
    </tr>
  );
}

function wordsForLine({ kind, method, status }: ReceiptLine): string {
  const cash = method === "CASH";
  if (kind === "PAYMENT") return cash ? "Paid at the clinic" : "Paid online";
  if (cash) return "Given back at the clinic";
  return status === "DONE" ? "Gone back" : "On its way back";
}
