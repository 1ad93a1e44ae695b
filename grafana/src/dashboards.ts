/** All dashboards there are. */
import { audit } from "./dashboards/audit.ts";
import { booking } from "./dashboards/booking.ts";
import { brokers } from "./dashboards/brokers.ts";
import { jvm } from "./dashboards/jvm.ts";
import { money } from "./dashboards/money.ts";
import { notification } from "./dashboards/notification.ts";
import { promises } from "./dashboards/promises.ts";
import type { Dashboard } from "./panel.ts";

export const dashboards: readonly Dashboard[] = [promises, booking, money, notification, audit, brokers, jvm];
