import { render, screen } from "@testing-library/react";

import { Field } from "./field";
import { Input } from "./input";

it("joins label, hint and error to the control", () => {
  render(
    <Field label="Password" hint="At least 10 characters" error="This one is too short">
      {(control) => <Input type="password" {...control} />}
    </Field>,
  );
  const input = screen.getByLabelText("Password");
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription("At least 10 characters This one is too short");
});

it("is quiet when nothing is wrong", () => {
  render(
    <Field label="Phone" optional>
      {(control) => <Input {...control} />}
    </Field>,
  );
  expect(screen.getByLabelText("Phone (optional)")).toBeValid();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});
