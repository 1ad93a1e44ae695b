import type { ComponentType } from "react";
import { createBrowserRouter, type RouteObject } from "react-router";

import { Crashed } from "./crashed";
import { Layout } from "./layout";
import { NotFoundPage } from "./not-found";
import { RequireSession } from "./require-session";

/** Fetches a page's code when it is first visited. */
function page(load: () => Promise<ComponentType>): Pick<RouteObject, "lazy"> {
  return { lazy: async () => ({ Component: await load() }) };
}

/** Every place of the app in one table. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: Crashed,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: Crashed,
        children: [
          { index: true, ...page(async () => (await import("./pages/home")).HomePage) },
          { path: "doctors", ...page(async () => (await import("./pages/doctors")).DoctorsPage) },
          { path: "doctors/:doctorId", ...page(async () => (await import("./pages/doctor")).DoctorPage) },
          { path: "doctors/:doctorId/book", ...page(async () => (await import("./pages/book")).BookPage) },
          { path: "sign-in", ...page(async () => (await import("./pages/sign-in")).SignInPage) },
          { path: "register", ...page(async () => (await import("./pages/register")).RegisterPage) },
          {
            path: "forgot-password",
            ...page(async () => (await import("./pages/forgot-password")).ForgotPasswordPage),
          },
          {
            path: "new-password",
            ...page(async () => (await import("./pages/new-password")).NewPasswordPage),
          },
          {
            path: "confirm-address",
            ...page(async () => (await import("./pages/confirm-address")).ConfirmAddressPage),
          },
          {
            path: "unsubscribe",
            ...page(async () => (await import("./pages/unsubscribe")).UnsubscribePage),
          },
          { path: "about", ...page(async () => (await import("./pages/about")).AboutPage) },
          { path: "contact", ...page(async () => (await import("./pages/contact")).ContactPage) },
          {
            Component: RequireSession,
            children: [
              {
                path: "appointments",
                ...page(async () => (await import("./pages/my-appointments")).MyAppointmentsPage),
              },
              {
                path: "appointments/:appointmentId",
                ...page(async () => (await import("./pages/appointment")).AppointmentPage),
              },
              {
                path: "appointments/:appointmentId/move",
                ...page(async () => (await import("./pages/move")).MovePage),
              },
              {
                path: "appointments/:appointmentId/receipt",
                ...page(async () => (await import("./pages/receipt")).ReceiptPage),
              },
              { path: "profile", ...page(async () => (await import("./pages/my-profile")).MyProfilePage) },
            ],
          },
          { path: "*", Component: NotFoundPage },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
