import { HttpResponse, http } from "msw";

import { signIn, signOut } from "../session/session";
import { aSession } from "../testing/handlers";
import { aPatient } from "../testing/builders";
import { server } from "../testing/server";
import { Problem } from "./problem";
import { createQueryClient, PUBLIC } from "./queries";

it.each([
  ["a dead connection", new Problem("unreachable", 0), 3],
  ["a server in trouble", new Problem("busy", 503), 3],
  ["a refusal", new Problem("not-found", 404), 1],
  ["a bug of ours", new TypeError(), 1],
])("after %s asks in all %#", async (_name, error, attempts) => {
  const ask = vi.fn().mockRejectedValue(error);
  await expect(createQueryClient().query({ queryKey: ["x"], queryFn: ask, retryDelay: 1 })).rejects.toBe(
    error,
  );
  expect(ask).toHaveBeenCalledTimes(attempts);
});

it("forgets one person's answers when another one comes, and keeps the public ones", async () => {
  const client = createQueryClient();
  let me = aPatient();
  server.use(
    http.post("/api/sessions", () => HttpResponse.json(aSession(me))),
    http.delete("/api/sessions/current", () => new HttpResponse(null, { status: 204 })),
  );
  await signIn({ email: "a", password: "b" });
  client.setQueryData([PUBLIC, "doctors"], ["Dr Rao"]);
  client.setQueryData(["appointments"], ["Meera's visit"]);
  await signOut();
  expect(client.getQueryData(["appointments"])).toBeUndefined();
  expect(client.getQueryData([PUBLIC, "doctors"])).toEqual(["Dr Rao"]);

  me = aPatient({ email: "ravi@example.com", patientId: "p2" });
  client.setQueryData(["appointments"], ["left over"]);
  await signIn({ email: "c", password: "d" });
  expect(client.getQueryData(["appointments"])).toBeUndefined();
});
