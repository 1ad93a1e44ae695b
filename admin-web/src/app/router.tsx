import type { ComponentType } from "react";
import { createBrowserRouter, type RouteObject } from "react-router";

import { Crashed } from "./crashed";
import { Home } from "./home";
import { NotFoundPage } from "./not-found";
import { RequireRole } from "./require-role";
import { RequireSession } from "./require-session";
import { Shell } from "./shell";

/** Fetches a page's code when it is first visited. */
function page(load: () => Promise<ComponentType>): Pick<RouteObject, "lazy"> {
  return { lazy: async () => ({ Component: await load() }) };
}

const adminPages: RouteObject[] = [
  { path: "overview", ...page(async () => (await import("./pages/admin/overview")).OverviewPage) },
  {
    path: "appointments",
    ...page(async () => (await import("./pages/admin/appointments")).AppointmentsPage),
  },
  { path: "payments", ...page(async () => (await import("./pages/admin/payments")).PaymentsPage) },
  { path: "doctors", ...page(async () => (await import("./pages/admin/doctors")).DoctorsPage) },
  { path: "doctors/new", ...page(async () => (await import("./pages/admin/add-doctor")).AddDoctorPage) },
  { path: "calendar", ...page(async () => (await import("./pages/admin/calendar")).AnyCalendarPage) },
  {
    path: "doctors/:doctorId/calendar",
    ...page(async () => (await import("./pages/admin/doctor-calendar")).DoctorCalendarPage),
  },
  {
    path: "doctors/:doctorId/schedule",
    ...page(async () => (await import("./pages/admin/doctor-schedule")).DoctorSchedulePage),
  },
  { path: "holidays", ...page(async () => (await import("./pages/admin/holidays")).HolidaysPage) },
  { path: "messages", ...page(async () => (await import("./pages/admin/messages")).MessagesPage) },
  { path: "system", ...page(async () => (await import("./pages/admin/system")).SystemPage) },
  { path: "audit", ...page(async () => (await import("./pages/admin/audit")).AuditPage) },
  {
    path: "audit/appointments/:appointmentId",
    ...page(async () => (await import("./pages/admin/appointment-story")).AppointmentStoryPage),
  },
];

const doctorPages: RouteObject[] = [
  { path: "today", ...page(async () => (await import("./pages/doctor/today")).TodayPage) },
  { path: "calendar", ...page(async () => (await import("./pages/doctor/calendar")).CalendarPage) },
  {
    path: "appointments",
    ...page(async () => (await import("./pages/doctor/appointments")).AppointmentsPage),
  },
  { path: "schedule", ...page(async () => (await import("./pages/doctor/schedule")).SchedulePage) },
  { path: "profile", ...page(async () => (await import("./pages/doctor/profile")).ProfilePage) },
];

/** Where mails lead: open to everybody, whoever is signed in here. */
const doorPages: RouteObject[] = [
  {
    path: "forgot-password",
    ...page(async () => (await import("./pages/door/forgot-password")).ForgotPasswordPage),
  },
  { path: "new-password", ...page(async () => (await import("./pages/door/new-password")).NewPasswordPage) },
  {
    path: "confirm-address",
    ...page(async () => (await import("./pages/door/confirm-address")).ConfirmAddressPage),
  },
  { path: "unsubscribe", ...page(async () => (await import("./pages/door/unsubscribe")).UnsubscribePage) },
];

/** Every place of the app in one table; who is not signed in, or not of the role, sees another face at the same address. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: Crashed,
    HydrateFallback: () => null,
    children: doorPages,
  },
  {
    Component: RequireSession,
    ErrorBoundary: Crashed,
    HydrateFallback: () => null,
    children: [
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: Crashed,
            children: [
              { index: true, Component: Home },
              { path: "sign-in", Component: Home },
              { path: "admin", element: <RequireRole of="ADMIN" />, children: adminPages },
              { path: "doctor", element: <RequireRole of="DOCTOR" />, children: doctorPages },
              { path: "*", Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
