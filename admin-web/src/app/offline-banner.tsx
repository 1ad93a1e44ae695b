import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

/** Says quietly that what is shown may be old. */
export function OfflineBanner() {
  const online = useSyncExternalStore(onConnectionChange, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-amber-soft px-4 py-2 text-small">
          <WifiOff aria-hidden className="size-4 shrink-0 text-amber" />
          You are offline. What you see may be old, and nothing can be changed until you are back.
        </p>
      )}
    </div>
  );
}

function onConnectionChange(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
