// Holds a built site against Lighthouse's mobile preset, served as `site serve` does.
// Usage: node lighthouse.mjs SITE-PROGRAM DIST OUT; its reports go to OUT as lighthouse.report.html and .json.
// Status 1 where a score is under its floor. The score of speed is of this machine as well, and of what else runs there.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { once } from "node:events";

const FLOORS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const CHROME = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const [site, dist, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const server = spawn(site, ["serve", dist, "0"], { stdio: ["ignore", "pipe", "inherit"] });
const [line] = await once(server.stdout, "data");
const address = String(line).trim();
const run = spawnSync(
  "lighthouse",
  [address, "--quiet", "--output=html,json", `--output-path=${out}/lighthouse`, `--chrome-flags=${CHROME.join(" ")}`],
  { stdio: "inherit", env: { ...process.env, CHROME_PATH: process.env.CHROME_PATH ?? "/usr/bin/chromium" } },
);
server.kill();
if (run.status !== 0) {
  console.error("lighthouse: it did not run: is Chromium there, and the site built (make dist)?");
  process.exit(1);
}

const report = JSON.parse(readFileSync(`${out}/lighthouse.report.json`, "utf8"));
let low = false;
for (const [id, floor] of Object.entries(FLOORS)) {
  const { score, auditRefs } = report.categories[id];
  const points = Math.round(score * 100);
  low ||= points < floor;
  console.log(`${id}: ${points} (at least ${floor})`);
  for (const { id: audit, weight } of auditRefs) {
    const { score, displayValue, title } = report.audits[audit];
    if (weight > 0 && score !== null && score < 0.9) console.log(`  ${displayValue ?? ""} ${title}`);
  }
}
process.exit(low ? 1 : 0);
