import { Problem, problemTypes } from "./problem";
import { explain } from "./words";

it.each(problemTypes)("has kind words for %s", (type) => {
  const { title, advice } = explain(new Problem(type, 400));
  expect(title).not.toBe("");
  // What to do is a sentence; nobody needs to read codes or be shouted at.
  expect(advice).toMatch(/^[A-Z].*\.$/);
  expect(`${title} ${advice}`).not.toMatch(/!|error|invalid|failed|\d{3}/i);
});

it("passes the number for support on", () => {
  expect(explain(new Problem("busy", 503, { correlation: "c-9" })).correlation).toBe("c-9");
});

it("tells nothing of a bug of ours but that it is ours", () => {
  expect(explain(new TypeError("x is undefined")).title).toBe("Something went wrong on our side");
});
