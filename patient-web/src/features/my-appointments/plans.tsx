import type { PatientAppointment } from "@prescripto/web-kit/api/types";
import { wordsForTerms } from "@prescripto/web-kit/appointment/terms";

/** What cancelling and moving mean, as it was agreed. */
export function Plans({
  appointment: { terms, zone },
  now,
}: {
  appointment: PatientAppointment;
  now: number;
}) {
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
