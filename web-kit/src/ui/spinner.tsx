/** Work is under way; decoration only, the words beside it say which. */
export function Spinner() {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden className="size-[1.15em] animate-turn">
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeWidth="3" opacity="0.25" />
      <path d="M21 12a9 9 0 0 0-9-9" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
