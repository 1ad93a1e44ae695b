import { expect, test } from "vitest";

import { doctors } from "./data.ts";
import { drawing, photo } from "./portrait.ts";

test("a doctor looks the same on every run, and like nobody else", () => {
  const faces = doctors.map(drawing);
  expect(doctors.map(drawing)).toEqual(faces);
  expect(new Set(faces).size).toBe(doctors.length);
});

test("a photo is a PNG of a size that the API takes", () => {
  for (const doctor of doctors) {
    const png = photo(doctor);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.length).toBeLessThan(200_000);
  }
});
