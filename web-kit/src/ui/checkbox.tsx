import { useId, type ComponentProps, type ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
}

export function Checkbox({ label, className = "", ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className={`flex min-h-11 items-center gap-3 ${className}`}>
      <input id={id} type="checkbox" className="size-5 shrink-0 accent-pine" {...rest} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
