import { Button } from "./button";

interface ShowMoreProps {
  /** "Show more doctors" */
  label: string;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}

/** The end of a list that comes page by page. */
export function ShowMore({ label, hasMore, busy, onMore }: ShowMoreProps) {
  if (!hasMore) return null;
  return (
    <div className="flex justify-center pt-4">
      <Button busy={busy} onClick={onMore}>
        {label}
      </Button>
    </div>
  );
}
