import "./app/app.css";

import { startSession } from "@prescripto/web-kit/session/session";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";

import { Providers } from "./app/providers";
import { createRouter } from "./app/router";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

startSession("PATIENT");
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={createRouter()} />
    </Providers>
  </StrictMode>,
);
