import { isProblem } from "@prescripto/web-kit/api/problem";
import { explain } from "@prescripto/web-kit/api/words";
import { FormProblem } from "@prescripto/web-kit/forms/form-problem";
import { Button } from "@prescripto/web-kit/ui/button";
import { ProblemAlert } from "@prescripto/web-kit/ui/problem-alert";

interface ScheduleProblemProps {
  error: unknown;
  /** The form's fields by JSON Pointer, which already say what is wrong with them. */
  pointers: Record<string, string>;
  onNewer: () => void;
}

/** Why it was not saved; who was overtaken may look at the newer version. */
export function ScheduleProblem({ error, pointers, onNewer }: ScheduleProblemProps) {
  if (!isProblem(error, "stale")) return <FormProblem error={error} pointers={pointers} />;
  return (
    <ProblemAlert {...explain(error)}>
      <NewerButton error={error} onNewer={onNewer} />
    </ProblemAlert>
  );
}

/** For who was overtaken; until they choose it, what they typed stays. */
export function NewerButton({ error, onNewer }: { error: unknown; onNewer: () => void }) {
  if (!isProblem(error, "stale")) return null;
  return (
    <div className="mt-2">
      <Button size="small" onClick={onNewer}>
        Give up mine and show the newer one
      </Button>
    </div>
  );
}
