import "./app/app.css";

import { startSession } from "@prescripto/web-kit/session/session";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";

import { Providers } from "./app/providers";
import { createRouter } from "./app/router";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
startSession("STAFF");
createRoot(root).render(
  <Providers>
    <RouterProvider router={createRouter()} />
  </Providers>,
);
