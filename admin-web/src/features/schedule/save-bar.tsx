import { Button } from "@prescripto/web-kit/ui/button";

interface SaveBarProps {
  dirty: boolean;
  busy: boolean;
  /** Go back to what is saved. */
  onForget: () => void;
}

/** Within sight however long the form is; says whether there is anything to save. */
export function SaveBar({ dirty, busy, onForget }: SaveBarProps) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 max-lg:bottom-15 sm:-mx-6 sm:px-6 lg:-mx-10 lg:px-10">
      <p className="text-muted">
        {dirty
          ? "Not saved yet. Booked visits are looked at before anything changes."
          : "Everything is saved."}
      </p>
      <div className="flex gap-3">
        {dirty && (
          <Button kind="quiet" onClick={onForget}>
            Undo my changes
          </Button>
        )}
        <Button type="submit" kind={dirty ? "primary" : "secondary"} disabled={!dirty} busy={busy}>
          Save
        </Button>
      </div>
    </div>
  );
}
