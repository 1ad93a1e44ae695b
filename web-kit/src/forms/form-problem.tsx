import { Problem } from "../api/problem";
import { explain } from "../api/words";
import { ProblemAlert } from "../ui/problem-alert";

interface FormProblemProps {
  error: unknown;
  /** The form's fields by JSON Pointer, as given to showFieldProblems: what they say is not said again here. */
  pointers: Record<string, string>;
}

/** Why a form was refused, with whatever the server said about things the form has no field for. */
export function FormProblem({ error, pointers }: FormProblemProps) {
  const others = error instanceof Problem ? error.fields.filter(({ pointer }) => !(pointer in pointers)) : [];
  return (
    <ProblemAlert {...explain(error)}>
      {others.length > 0 && (
        <ul className="list-disc pl-5">
          {others.map(({ pointer, detail }) => (
            <li key={pointer}>
              {pointer.slice(1).replaceAll("/", " ")}: {detail}
            </li>
          ))}
        </ul>
      )}
    </ProblemAlert>
  );
}
