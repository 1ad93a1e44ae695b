/** `docker/check`: whether the files, and the containers that run, are as closed as they are meant to be. */
import { readCompose } from "./compose.ts";
import { broken } from "./rules.ts";
import { brokenRunning } from "./running.ts";

const compose = readCompose();
const found = broken(compose);
if (process.argv.includes("--running")) found.push(...(await brokenRunning(compose)));
for (const what of found) process.stderr.write(`  !!  ${what}\n`);
process.exitCode = found.length === 0 ? 0 : 1;
