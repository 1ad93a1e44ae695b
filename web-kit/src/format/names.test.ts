import { capitalised, counted, initials, listed } from "./names";

it.each([
  ["Dr Asha Rao", "AR"],
  ["Dr. Asha Rao", "AR"],
  ["meera", "M"],
  ["Ana María de la Cruz", "AC"],
  ["दिव्या शर्मा", "दश"],
  ["", ""],
])("lets %s be stood for by %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it("lists and counts in words", () => {
  expect(listed(["English", "Hindi", "Tamil"])).toBe("English, Hindi and Tamil");
  expect(listed(["English"])).toBe("English");
  expect(counted(1, "year")).toBe("1 year");
  expect(counted(0, "doctor")).toBe("0 doctors");
});

it("begins with a capital what stands by itself", () => {
  expect(capitalised("today 00:48")).toBe("Today 00:48");
  expect(capitalised("Tue 24 Nov 10:30")).toBe("Tue 24 Nov 10:30");
  expect(capitalised("")).toBe("");
});
