import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useRef, type ReactNode } from "react";

import { useHotkey } from "../keyboard/use-hotkey";
import { useMedia } from "./use-media";

interface InspectorProps {
  title: string;
  /** One line below the title: what kind of thing this is. */
  subtitle?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

const closeLook =
  "-m-1.5 inline-flex size-9 shrink-0 items-center justify-center rounded-touch hover:bg-sunken pointer-coarse:size-11";

/**
 * What is known of the thing that was chosen in a list. On a wide screen it stands beside the list, which goes on
 * working; elsewhere it lies over it until it is closed.
 */
export function Inspector(props: InspectorProps) {
  return useMedia("(min-width: 80rem)") ? <Beside {...props} /> : <Above {...props} />;
}

function Beside({ title, subtitle, onClose, children }: InspectorProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useHotkey("Escape", onClose);
  // Only when it opens: while it is open, going through the list leaves the focus in the list.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <aside
      aria-label={title}
      className="sticky top-0 h-dvh w-104 shrink-0 animate-slide overflow-y-auto border-l border-line bg-surface"
    >
      <div className="grid grid-cols-1 gap-5 p-6">
        <div className="flex items-start justify-between gap-4">
          <div>
            <h2 ref={heading} tabIndex={-1} className="text-title font-semibold">
              {title}
            </h2>
            {subtitle !== undefined && <div className="mt-1 text-muted">{subtitle}</div>}
          </div>
          <button
            type="button"
            aria-label="Close"
            title="Close (Esc)"
            onClick={onClose}
            className={closeLook}
          >
            <X aria-hidden className="size-5" />
          </button>
        </div>
        {children}
      </div>
    </aside>
  );
}

function Above({ title, subtitle, onClose, children }: InspectorProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            heading.current?.focus({ preventScroll: true });
          }}
          className="fixed inset-y-0 right-0 z-50 grid w-full max-w-104 animate-slide grid-cols-1 content-start gap-5 overflow-y-auto bg-surface p-5 text-ink shadow-float sm:p-6"
        >
          <div className="flex items-start justify-between gap-4">
            <div>
              <Dialog.Title ref={heading} tabIndex={-1} className="text-title font-semibold">
                {title}
              </Dialog.Title>
              {subtitle !== undefined && <div className="mt-1 text-muted">{subtitle}</div>}
            </div>
            <Dialog.Close aria-label="Close" className={closeLook}>
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
