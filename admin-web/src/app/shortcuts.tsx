import { Dialog } from "@prescripto/web-kit/ui/dialog";
import { Kbd } from "@prescripto/web-kit/ui/kbd";

const shortcuts: { keys: string[]; does: string }[] = [
  { keys: ["Ctrl", "K"], does: "Find a page, a doctor or something to do" },
  { keys: ["j"], does: "Next row of a table" },
  { keys: ["k"], does: "Row before" },
  { keys: ["Enter"], does: "Open the row" },
  { keys: ["Esc"], does: "Close what is open" },
  { keys: ["/"], does: "Search or filter the list" },
  { keys: ["d", "w", "m"], does: "Day, week or month of the calendar" },
  { keys: ["t"], does: "Today in the calendar" },
  { keys: ["["], does: "Fold or unfold the rail" },
  { keys: ["?"], does: "This list" },
];

/** Every key there is, for who likes to stay on the keyboard. */
export function Shortcuts({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" description="On a Mac, Cmd stands for Ctrl.">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-3">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
