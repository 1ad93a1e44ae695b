/** A key one can press. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex min-w-5.5 items-center justify-center rounded-[4px] border border-current/35 px-1 font-sans text-small leading-5">
      {children}
    </kbd>
  );
}
