import { X } from "lucide-react";
import { AlertDialog, Dialog as RadixDialog } from "radix-ui";
import { useRef, type ReactNode } from "react";

const veil = "fixed inset-0 z-40 animate-appear bg-veil";
const panel =
  "fixed inset-x-0 bottom-0 z-50 grid max-h-[92dvh] animate-rise gap-4 overflow-y-auto rounded-t-touch bg-surface p-6 text-ink shadow-float sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-full sm:max-w-lg sm:-translate-1/2 sm:rounded-touch";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence below the title. */
  description?: string;
  children: ReactNode;
}

/** A dialog one may leave at any time: by its cross, by Escape, by a click beside it. */
export function Dialog({ open, onOpenChange, title, description, children }: DialogProps) {
  const focus = useFocusBack();
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={veil} />
        <RadixDialog.Content
          {...focus}
          className={panel}
          {...(description === undefined && { "aria-describedby": undefined })}
        >
          <div className="flex items-start justify-between gap-4">
            <RadixDialog.Title className="text-title font-semibold">{title}</RadixDialog.Title>
            <RadixDialog.Close
              aria-label="Close"
              className="-m-2 inline-flex size-11 shrink-0 items-center justify-center rounded-touch hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
            </RadixDialog.Close>
          </div>
          {description !== undefined && (
            <RadixDialog.Description className="text-muted">{description}</RadixDialog.Description>
          )}
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will be touched, and what will not. */
  children: ReactNode;
  /** What else may be said or chosen; a screen reader does not read it out with the question. */
  form?: ReactNode;
  /** Buttons; the one that keeps everything as it is comes first, and gets the focus. */
  actions: ReactNode;
}

/** Asks before something is stopped or removed; a click beside it does not answer. */
export function ConfirmDialog({ open, onOpenChange, title, children, form, actions }: ConfirmDialogProps) {
  const focus = useFocusBack();
  const buttons = useRef<HTMLDivElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={veil} />
        <AlertDialog.Content
          className={panel}
          onOpenAutoFocus={(event) => {
            focus.onOpenAutoFocus();
            // Radix would look for its own Cancel, find none and leave the focus behind the veil.
            event.preventDefault();
            buttons.current?.querySelector("button")?.focus();
          }}
          onCloseAutoFocus={focus.onCloseAutoFocus}
        >
          <AlertDialog.Title className="text-title font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="grid gap-3">{children}</div>
          </AlertDialog.Description>
          {form}
          <div ref={buttons} className="mt-2 flex flex-col gap-3 sm:flex-row sm:justify-end">
            {actions}
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** Gives the focus back to what had it when the dialog opened; if that is gone, to the page's landmark. */
function useFocusBack() {
  const opener = useRef<Element>(null);
  return {
    onOpenAutoFocus: () => {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const back = opener.current?.isConnected === true ? opener.current : document.querySelector("main");
      if (back instanceof HTMLElement) back.focus();
    },
  };
}
