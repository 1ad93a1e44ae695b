import { aPlan } from "../../testing/plan-builders";
import { planForm, planOf, typedOf } from "./plan";

it("sends a plan back as it was read", () => {
  const plan = aPlan({
    dailyLimit: 12,
    overrides: [
      { date: "2026-12-01", hours: [{ from: "10:00", to: "12:00" }] },
      { date: "2026-12-02", hours: [] },
    ],
    leave: [{ id: "l1", from: "2026-12-03T09:00", to: "2026-12-03T11:00", note: "Conference" }],
  });
  const { zone, ...sent } = plan;
  expect(zone).toBeDefined();
  expect(planOf(planForm("INR").parse(typedOf(plan)), plan, "INR")).toEqual(sent);
});

it("leaves the daily limit out when there is none", () => {
  const plan = aPlan();
  expect(planOf(planForm("INR").parse(typedOf(plan)), plan, "INR")).not.toHaveProperty("dailyLimit");
});

it.each(["0", "1.5", "201", "many"])("refuses %s as a daily limit", (dailyLimit) => {
  expect(planForm("INR").safeParse({ ...typedOf(aPlan()), dailyLimit }).success).toBe(false);
});

it.each(["7", "125", "-5", "soon"])("refuses a buffer of %s minutes", (before) => {
  const typed = typedOf(aPlan());
  const visitTypes = typed.visitTypes.map((type) => ({ ...type, before }));
  expect(planForm("INR").safeParse({ ...typed, visitTypes }).success).toBe(false);
});
