/** How much there needs someone, on the way to it. */
export function WaitingBadge({ count }: { count: number }) {
  return (
    <span className="inline-flex min-w-5 items-center justify-center rounded-full bg-amber-soft px-1.5 text-small leading-5 font-semibold text-amber figures">
      {count > 99 ? "99+" : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
