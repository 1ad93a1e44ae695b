import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentProps } from "react";

import { Input } from "./input";

/** A password one may look at while typing. */
export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input
        type={shown ? "text" : "password"}
        spellCheck={false}
        autoCapitalize="none"
        {...props}
        className="pr-12"
      />
      <button
        type="button"
        aria-label={shown ? "Hide the password" : "Show the password"}
        className="absolute top-0 right-0 inline-flex size-11 items-center justify-center rounded-touch text-muted hover:text-ink"
        onClick={() => {
          setShown(!shown);
        }}
      >
        <Icon aria-hidden className="size-5" />
      </button>
    </div>
  );
}
