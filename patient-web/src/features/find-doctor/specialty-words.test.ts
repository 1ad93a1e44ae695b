import { meansSpecialty, troublesOf } from "./specialty-words";

const neurology = { code: "NEUROLOGY", name: "Neurology" };

it.each(["headache", "Headaches", "a bad headache", "neuro", " memory "])(
  "takes %o for neurology",
  (text) => {
    expect(meansSpecialty(text, neurology)).toBe(true);
  },
);

it.each(["", "ne", "skin", "Dr Rao"])("does not take %o for neurology", (text) => {
  expect(meansSpecialty(text, neurology)).toBe(false);
});

it("has nothing to say of a specialty it does not know", () => {
  expect(troublesOf("ASTROLOGY")).toBeUndefined();
  expect(meansSpecialty("astro", { code: "ASTROLOGY", name: "Astrology" })).toBe(true);
});
