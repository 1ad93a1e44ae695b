import { X } from "lucide-react";
import { Toast } from "radix-ui";
import { useSyncExternalStore } from "react";

interface ToastMessage {
  id: number;
  text: string;
  /** What it is about. */
  about?: string | undefined;
  action?: { label: string; onAction: () => void };
  /** Milliseconds it stays; hovering or focusing it stops the clock. */
  duration: number;
}

let messages: readonly ToastMessage[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/**
 * Says in passing that something was done, with a way back where there is one. Nothing one must not miss belongs here. The
 * last word about a thing takes the place of the one before, whose way back leads nowhere any more.
 */
export function toast(
  text: string,
  options: { action?: ToastMessage["action"]; duration?: number; about?: string } = {},
): void {
  lastId += 1;
  const { action, duration = 6_000, about } = options;
  const others = messages.filter((message) => about === undefined || message.about !== about);
  change([...others, { id: lastId, text, about, duration, ...(action === undefined ? {} : { action }) }]);
}

/** Where toasts appear; once in an app. */
export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => messages);
  return (
    <Toast.Provider swipeDirection="down">
      {shown.map(({ id, text, action, duration }) => (
        <Toast.Root
          key={id}
          duration={duration}
          onOpenChange={(open) => {
            if (!open) change(messages.filter((message) => message.id !== id));
          }}
          className="flex animate-rise items-center gap-2 rounded-touch bg-ink py-2 pr-2 pl-4 text-paper shadow-float"
        >
          <Toast.Description className="flex-1">{text}</Toast.Description>
          {action !== undefined && (
            <Toast.Action
              altText={action.label}
              onClick={action.onAction}
              className="min-h-9 rounded-touch px-3 font-semibold underline underline-offset-3"
            >
              {action.label}
            </Toast.Action>
          )}
          <Toast.Close
            aria-label="Dismiss"
            className="inline-flex size-9 items-center justify-center rounded-touch"
          >
            <X aria-hidden className="size-4" />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="fixed inset-x-4 bottom-4 z-60 grid gap-2 sm:left-auto sm:w-96" />
    </Toast.Provider>
  );
}

function change(next: readonly ToastMessage[]): void {
  messages = next;
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
