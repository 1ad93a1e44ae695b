import { useId } from "react";

interface ToggleChoiceProps<T extends string> {
  label: string;
  offered: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
}

/** Several of a few, one click each; none pressed means any. */
export function ToggleChoice<T extends string>({ label, offered, chosen, onToggle }: ToggleChoiceProps<T>) {
  const id = useId();
  return (
    <div className="col-span-full grid gap-1.5">
      <p id={id} className="font-semibold">
        {label}
      </p>
      <div role="group" aria-labelledby={id} className="-mx-1 flex flex-wrap gap-1">
        {offered.map((one) => (
          <button
            key={one.value}
            type="button"
            aria-pressed={chosen.includes(one.value)}
            onClick={() => {
              onToggle(one.value);
            }}
            className="min-h-9 rounded-touch border border-line px-3 text-muted hover:bg-sunken hover:text-ink aria-pressed:border-pine aria-pressed:bg-pine-soft aria-pressed:font-semibold aria-pressed:text-pine pointer-coarse:min-h-11"
          >
            {one.label}
          </button>
        ))}
      </div>
    </div>
  );
}
