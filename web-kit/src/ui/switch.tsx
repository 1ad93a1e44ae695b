import { Switch as Radix } from "radix-ui";

interface SwitchProps {
  /** What is on or off: "Accepts patients". */
  label: string;
  /** For a switch in a table, whose column says what it is. */
  labelHidden?: boolean;
  checked: boolean;
  /** The new state is said in full: the switch sets, it never toggles. */
  onChange: (checked: boolean) => void;
  busy?: boolean;
}

/** Something that takes effect at once, without a button to save. */
export function Switch({ label, labelHidden = false, checked, onChange, busy = false }: SwitchProps) {
  return (
    <label className="flex min-h-6 w-fit items-center gap-3 pointer-coarse:min-h-11">
      <Radix.Root
        checked={checked}
        aria-busy={busy || undefined}
        onCheckedChange={(wanted) => {
          if (!busy) onChange(wanted);
        }}
        className="inline-flex h-6 w-11 shrink-0 items-center rounded-full border border-edge bg-sunken p-0.5 transition-colors hover:border-pine data-[state=checked]:border-transparent data-[state=checked]:bg-pine"
      >
        <Radix.Thumb className="block size-4.5 rounded-full bg-edge transition-transform data-[state=checked]:translate-x-5 data-[state=checked]:bg-on-pine" />
      </Radix.Root>
      <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
