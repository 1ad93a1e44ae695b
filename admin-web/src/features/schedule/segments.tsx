interface SegmentsProps<T extends string> {
  /** What they choose between. */
  label: string;
  /** Shown before them. */
  labelShown?: boolean;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A choice between few ways to see or do the same. */
export function Segments<T extends string>({
  label,
  labelShown = false,
  value,
  options,
  onChange,
}: SegmentsProps<T>) {
  return (
    <div role="group" aria-label={label} className="flex items-center gap-1">
      {labelShown && (
        <span aria-hidden className="mr-1 text-small text-muted">
          {label}
        </span>
      )}
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => {
            onChange(option.value);
          }}
          className="min-h-9 shrink-0 rounded-touch border border-transparent px-3 text-muted hover:bg-sunken hover:text-ink aria-pressed:border-pine aria-pressed:bg-pine-soft aria-pressed:font-semibold aria-pressed:text-pine pointer-coarse:min-h-11"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
