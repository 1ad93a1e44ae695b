import { paths, safeReturn } from "./paths";

it("keeps the offset of a time through an address", () => {
  const start = "2026-11-24T10:30:00+05:30";
  const address = new URL(paths.book("d/1", start, "consultation"), "https://clinic.example");
  expect(address.pathname).toBe("/doctors/d%2F1/book");
  expect(address.searchParams.get("start")).toBe(start);
});

it.each(["/appointments?when=past", "/"])("returns to %s", (from) => {
  expect(safeReturn(from)).toBe(from);
});

it.each([null, "", "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "never returns to %s, which is not in this app",
  (from) => {
    expect(safeReturn(from)).toBe("/");
  },
);
