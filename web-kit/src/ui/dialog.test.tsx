import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { Button } from "./button";
import { ConfirmDialog } from "./dialog";

test("asks with the focus on the answer that keeps everything as it is", () => {
  render(
    <ConfirmDialog
      open
      onOpenChange={() => undefined}
      title="Cancel this visit?"
      actions={
        <>
          <Button>Keep the visit</Button>
          <Button kind="stop">Cancel the visit</Button>
        </>
      }
    >
      <button type="button">Something else to press</button>
    </ConfirmDialog>,
  );
  expect(screen.getByRole("button", { name: "Keep the visit" })).toHaveFocus();
});
