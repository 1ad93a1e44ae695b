import { Problem } from "../api/problem";
import { showFieldProblems } from "./field-problems";

const names = { "/email": "email", "/name": "name" } as const;

function refused(...pointers: string[]): Problem {
  return new Problem("validation", 422, {
    errors: pointers.map((pointer) => ({ pointer, detail: `is wrong about ${pointer}` })),
  });
}

it("puts each refusal beside its field and the focus on the first", () => {
  const setError = vi.fn();
  expect(
    showFieldProblems<{ email: string; name: string }>(refused("/email", "/name"), setError, names),
  ).toBe(true);
  expect(setError.mock.calls).toEqual([
    ["email", { type: "server", message: "This is wrong about /email." }, { shouldFocus: true }],
    ["name", { type: "server", message: "This is wrong about /name." }, { shouldFocus: false }],
  ]);
});

it("says when something was refused that has no field", () => {
  const setError = vi.fn();
  expect(
    showFieldProblems<{ email: string; name: string }>(refused("/email", "/secret"), setError, names),
  ).toBe(false);
  expect(setError).toHaveBeenCalledTimes(1);
});

it("leaves other problems to the form as a whole", () => {
  expect(showFieldProblems<{ email: string; name: string }>(new Problem("busy", 503), vi.fn(), names)).toBe(
    false,
  );
});
