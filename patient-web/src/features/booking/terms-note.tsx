import { wordsForTerms, type AgreedTerms } from "@prescripto/web-kit/appointment/terms";

interface TermsNoteProps {
  terms: AgreedTerms;
  zone: string;
  now: number;
}

/** What one agrees to by booking. */
export function TermsNote({ terms, zone, now }: TermsNoteProps) {
  const { cancel, move } = wordsForTerms(terms, zone, now);
  return (
    <section aria-label="If your plans change" className="grid gap-1 border-t border-line pt-4">
      <h2 className="font-semibold">If your plans change</h2>
      <p>{cancel}</p>
      <p>{move}</p>
    </section>
  );
}
