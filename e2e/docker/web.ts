/** What nginx must say of the files it serves. */
import { ok } from "node:assert/strict";

const PAGE = { Accept: "text/html" };

export async function checkWeb(base: string): Promise<void> {
  const page = await fetch(`${base}/some/path/of/the/app`, { headers: PAGE });
  const html = await page.text();
  ok(
    page.status === 200 && html.includes('id="root"'),
    `${base}: a path of the app is answered with the app`,
  );
  const policy = page.headers.get("Content-Security-Policy") ?? "";
  ok(/script-src 'self'(?! 'unsafe)/.test(policy), `${base}: no script but its own, not "${policy}"`);
  ok(page.headers.get("Cache-Control") === "no-cache", `${base}: the page itself is asked for each time`);

  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
  ok(script, `${base}: a script`);
  const asset = await fetch(base + script, { headers: { "Accept-Encoding": "gzip" } });
  await asset.arrayBuffer();
  ok(asset.headers.get("Cache-Control")?.includes("immutable"), `${base}: its files are kept for ever`);
  ok(asset.headers.get("Content-Encoding") === "gzip", `${base}: its files are packed`);

  const missing = await fetch(`${base}/assets/none.js`);
  ok(missing.status === 404, `${base}: a file that is not there is not the app`);
}
