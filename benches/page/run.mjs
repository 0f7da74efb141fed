// What a person waits for on the built page, by the marks that it records, in Chromium: its first view, beside a page
// of Leptos that shows one line; a click on a facet until it is painted; a sort of the grid; and how smoothly the grid
// scrolls.
// Usage: node run.mjs DIST ONE_LINE OUT.json COLUMNS.bvc...; ONE_LINE is the folder of the other page, COLUMNS are the
// datasets that are asked.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Browser, pause, serving } from '../driver.mjs';

const [dist, oneLine, out, ...columns] = process.argv.slice(2);
const STARTS = 9;
const FACETS = ['status', 'award', 'unit', 'giver', 'class', 'kind'];
const VALUES = 2;
const ROUNDS = 3;
const TICKS = 120;
const TICK = 16;

const data = columns.map((file) => [`/page/data/${basename(file)}`, file]);
const server = serving([...data, ['/page/', dist], ['/line/', oneLine]]);

const share = (values, part) => values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))];
const spread = (values) => ({ times: values.length, median_ms: share(values, 0.5), p95_ms: share(values, 0.95) });
const measure = (browser, name) => browser.until('return performance.getEntriesByName(arguments[0])[0]?.duration', name);

/** The first view and when it answers, and the page of one line by turns, each in a browser that has never seen it. */
async function starts(origin) {
  const times = { page: [], live: [], line: [] };
  for (let turn = 0; turn < STARTS; turn++) {
    for (const kind of ['line', 'page']) {
      const browser = await Browser.start();
      await browser.ask('/url', { url: `${origin}/${kind}/` });
      times[kind].push(await measure(browser, 'bv:boot'));
      if (kind === 'page') times.live.push(await measure(browser, 'bv:live'));
      await browser.stop();
    }
  }
  const [page, live, line] = [times.page, times.live, times.line].map(spread);
  return { page, live, one_line: line, more_ms: page.median_ms - line.median_ms };
}

/** The time from this click until its result is painted. */
async function painted(browser, css) {
  // Whoever clicks has it in sight: to bring it there is drawn before, and is no part of the click.
  const seen = "const it = document.querySelector(arguments[0]); it?.scrollIntoView({ block: 'center' }); return Boolean(it)";
  if (!(await browser.run(seen, css))) return undefined;
  await pause(150);
  await browser.run('performance.clearMeasures(); document.querySelector(arguments[0]).click(); return true', css);
  const time = await measure(browser, 'bv:paint');
  await pause(150);
  return time;
}

/** Values of facets are chosen and left again, each by itself. */
async function clicks(browser) {
  const ids = await browser.run("return [...document.querySelectorAll('.value input[type=checkbox]')].map((box) => box.id)");
  const picked = FACETS.flatMap((facet) => ids.filter((id) => id.startsWith(`${facet}-`)).slice(0, VALUES));
  const times = [];
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const id of picked) {
      for (const _ of ['chosen', 'left']) times.push(await painted(browser, `[id=${JSON.stringify(id)}]`));
    }
  }
  return { values: picked.length, ...spread(times.filter((time) => time !== undefined)) };
}

/** There and back over the grid, by wheel: near rows, then from end to end. */
async function scrolled(browser, step) {
  const where = await browser.run("const box = document.querySelector('[data-testid=results]').getBoundingClientRect(); return { x: Math.round(box.left + box.width / 2), y: Math.round(Math.max(box.top, 0) + 200) };");
  const scroll = (tick) => ({ type: 'scroll', ...where, deltaX: 0, deltaY: step * (Math.floor(tick / 40) % 2 ? -1 : 1), duration: TICK });
  return browser.watched([{ type: 'wheel', id: 'wheel', actions: Array.from({ length: TICKS }, (_, tick) => scroll(tick)) }]);
}

async function asked(origin, file) {
  const browser = await Browser.start();
  const open = async (view) => {
    await browser.ask('/url', { url: 'about:blank' });
    await browser.ask('/url', { url: `${origin}/page/#/${view}?data=data/${basename(file)}` });
    await measure(browser, 'bv:boot');
    // What the page does once it is shown (it learns to search) is not what is measured.
    await pause(6000);
  };
  await open('timeline');
  const click = await clicks(browser);
  await open('awards');
  const sorts = [];
  for (let turn = 0; turn < 2 * ROUNDS; turn++) {
    for (const column of ['count', 'unit', 'date']) sorts.push(await painted(browser, `th.col-${column} button`));
  }
  const sort = spread(sorts.filter((time) => time !== undefined));
  const [near, far] = [await scrolled(browser, 120), await scrolled(browser, 20_000)];
  await browser.stop();
  return { data: basename(file), click, sort, scroll: { near, far } };
}

server.listen(0, '127.0.0.1', async () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const first = await starts(origin);
  const line = (name, { times, median_ms, p95_ms }) => console.log(name.padEnd(34), String(times).padStart(4), median_ms.toFixed(1).padStart(8), p95_ms.toFixed(1).padStart(8));
  console.log(''.padEnd(33), 'times', 'median ms'.padStart(8), 'p95 ms'.padStart(7));
  line('first view', first.page);
  line('first view, until it answers', first.live);
  line('one line of Leptos', first.one_line);
  const sets = [];
  for (const file of columns) {
    const result = await asked(origin, file);
    sets.push(result);
    line(`${result.data}: click to painted`, result.click);
    line(`${result.data}: sort to painted`, result.sort);
    for (const [how, by] of Object.entries(result.scroll)) {
      console.log(`${result.data}: scrolling ${how}: ${by.frames_per_second.toFixed(1)} frames a second, p95 ${by.p95_frame_ms.toFixed(1)} ms, longest ${by.longest_frame_ms.toFixed(1)} ms, ${by.nodes} nodes`);
    }
  }
  writeFileSync(out, `${JSON.stringify({ first, sets }, null, 2)}\n`);
  server.close();
  process.exit(0);
});
