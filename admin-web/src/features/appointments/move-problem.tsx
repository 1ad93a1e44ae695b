import { isProblem } from "@prescripto/web-kit/api/problem";
import type { Explanation } from "@prescripto/web-kit/api/words";
import { formatWhen } from "@prescripto/web-kit/format/time";
import { useNow } from "@prescripto/web-kit/format/use-now";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";

interface MoveProblemProps extends Explanation {
  error: unknown;
  zone: string;
  /** One of the free times nearby is taken instead. */
  onNear?: (start: string) => void;
}

/** Why a visit stays where it is, with the free times close to the one that was wanted. */
export function MoveProblem({ error, zone, onNear, ...explanation }: MoveProblemProps) {
  const now = useNow();
  const near = isProblem(error, "slot-taken", "slot-not-offered") ? error.near : [];
  return (
    <ProblemAlert {...explanation} {...wordsFor(error)}>
      {near.length > 0 && onNear !== undefined && (
        <div role="group" aria-label="Free times nearby" className="mt-2 flex flex-wrap gap-2">
          {near.map(({ start }) => (
            <Button
              key={start}
              size="small"
              className="figures"
              onClick={() => {
                onNear(start);
              }}
            >
              {formatWhen(start, zone, now)}
            </Button>
          ))}
        </div>
      )}
    </ProblemAlert>
  );
}

/** The usual words speak of booking, and to the patient; here somebody moves another person's visit. */
function wordsFor(error: unknown): { title?: string; advice?: string } {
  const kept = "The visit is where it was.";
  if (isProblem(error, "slot-taken")) {
    return { title: "That time is taken", advice: `${kept} Choose another time.` };
  }
  if (isProblem(error, "slot-not-offered")) {
    return {
      title: "That time is not offered",
      advice: `${kept} Choose another, or say why it should be anyway.`,
    };
  }
  if (isProblem(error, "patient-busy")) {
    return { title: "The patient has another visit at that time", advice: `${kept} Choose another time.` };
  }
  if (isProblem(error, "stale")) {
    return {
      title: "Someone changed this visit before you",
      advice: "Nothing of yours was saved. What you see now is up to date; choose again.",
    };
  }
  return {};
}
