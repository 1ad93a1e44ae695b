import type { PatientVisit } from "@prescripto/web-kit/api/coming";
import { wordsForTerms } from "@prescripto/web-kit/appointment/terms";

/** What cancelling and moving mean, as it was agreed. */
export function Plans({ appointment: { terms, zone }, now }: { appointment: PatientVisit; now: number }) {
  const words = wordsForTerms(terms, zone, now);
  return (
    <section aria-labelledby="plans" className="grid gap-1 border-t border-line pt-4">
      <h2 id="plans" className="font-semibold">
        If your plans change
      </h2>
      <p>{words.cancel}</p>
      <p>{words.move}</p>
    </section>
  );
}
