import { CalendarPlus, Copy } from "lucide-react";
import { useState } from "react";

import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

/** The address, as long as the screen that asked for it is open: to copy, or to open in a calendar at once. */
export function FeedAddress({ path }: { path: string }) {
  const [copied, setCopied] = useState<boolean>();
  const address = `${location.origin}${path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="grid gap-3 rounded-touch bg-pine-soft p-4">
      <Field
        label="Your private calendar address"
        hint="It is shown this once. Copy it now, and paste it where your calendar adds one from an address."
      >
        {(control) => (
          <Input
            {...control}
            readOnly
            value={address}
            className="font-mono text-small"
            onFocus={({ target }) => {
              target.select();
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() => {
            void copy();
          }}
        >
          <Copy aria-hidden />
          Copy
        </Button>
        <Button asChild>
          <a href={`webcal://${location.host}${path}`}>
            <CalendarPlus aria-hidden />
            Open in my calendar
          </a>
        </Button>
      </div>
      <p role="status" className="min-h-6 text-small">
        {copied === true && "Copied."}
        {copied === false && "It could not be copied. Select it and copy it by hand."}
      </p>
    </div>
  );
}
