// Moves and zooms timelines by real input in Chromium: the built page, vis-timeline and TimelineJS3, on the same
// facts in 20 lanes, and says how smoothly each follows. The peers bear fewer facts: each is measured at the largest size that it
// shows within a minute, the page at these sizes too.
// Usage: node run.mjs DIST FOLDER OUT.json COLUMNS.bvc SIZE...; FOLDER has N.json and N.bvc of each size, and the peers
// in node_modules; COLUMNS are the many facts that only the page is asked to bear.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browser, READY, pause, serving } from '../driver.mjs';

const [dist, folder, out, columns, ...sizes] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const TICKS = 120;
const TICK = 16;
const STEP = 10;

/** The events of a dataset, each with its lane, as the peers' pages want them. */
function items(size) {
  const { units, events } = JSON.parse(readFileSync(join(folder, `${size}.json`), 'utf8'));
  const places = new Map(units.map((unit, place) => [unit.id, place]));
  return events.map((event) => ({ date: event.date, lane: places.get(event.units[0].unit), title: event.topic }));
}

/** The page below /page/, the peers below /peer/. */
const roots = [['/page/data/', folder], ['/page/', dist], ['/peer/npm/', join(folder, 'node_modules')], ['/peer/', here]];
const server = serving([[`/page/data/${basename(columns)}`, columns], ...roots], (path) => {
  const size = /^\/peer\/(\d+)\.items$/.exec(path)?.[1];
  return size && JSON.stringify(items(size));
});

const pauses = (count) => Array.from({ length: count }, () => ({ type: 'pause', duration: TICK }));

/** There and back, again and again. */
const swing = (tick, turn) => (Math.floor(tick / turn) % 2 ? -1 : 1);

const drag = ({ x, y }) => {
  let at = x;
  const moves = Array.from({ length: TICKS }, (_, tick) => ({ type: 'pointerMove', x: (at -= STEP * swing(tick, 20)), y, duration: TICK }));
  const actions = [{ type: 'pointerMove', x, y, duration: 0 }, { type: 'pointerDown', button: 0 }, ...moves, { type: 'pointerUp', button: 0 }];
  return [{ type: 'pointer', id: 'mouse', actions }];
};

const wheel = (control, from, count = TICKS, turn = 20) => ({ x, y }) => {
  const actions = Array.from({ length: count }, (_, tick) => ({ type: 'scroll', x, y, deltaX: 0, deltaY: -60 * swing(tick + from, turn), duration: TICK }));
  const keys = { type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: '\uE009' }, ...pauses(count), { type: 'keyUp', value: '\uE009' }] };
  const wheels = { type: 'wheel', id: 'wheel', actions: [{ type: 'pause', duration: TICK }, ...actions] };
  return control ? [keys, wheels] : [wheels];
};

/** Clicks on two things by turns, four times a second. */
const clicks = (one, other) => {
  const click = ({ x, y }) => [{ type: 'pointerMove', x, y, duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }, ...pauses(15)];
  return [{ type: 'pointer', id: 'mouse', actions: Array.from({ length: TICKS / 15 }, (_, turn) => click(turn % 2 ? other : one)).flat() }];
};

const page = (data) => ({
  name: 'this page',
  url: `/page/#/timeline?data=data/${data}`,
  ready: "return document.querySelectorAll('.lane-track .drawing path').length > 8",
  lanes: '.lane:not(.lane--axis)',
  where: '.lane:nth-of-type(6) .lane-track',
  close: wheel(true, 0, 8),
  zoom: wheel(true, 0),
});
const vis = (size) => ({
  name: 'vis-timeline',
  url: `/peer/vis.html?${size}`,
  ready: "return window.shown === true",
  lanes: '.vis-foreground .vis-group',
  where: '.vis-panel.vis-center',
  close: wheel(false, 0, 8),
  zoom: wheel(false, 0),
});
const timelinejs = (size) => ({
  name: 'TimelineJS3',
  url: `/peer/timelinejs.html?${size}`,
  ready: "return document.querySelectorAll('.tl-timemarker').length > 0",
  lanes: '.tl-timegroup',
  where: '.tl-timenav-slider-background',
  buttons: ['.tl-menubar-button:first-child', '.tl-menubar-button:nth-child(2)'],
});

/** One timeline, measured; nothing where it does not show its facts in time. */
async function measured(browser, facts, timeline) {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const begun = Date.now();
  try {
    await browser.ask('/url', { url: 'about:blank' });
    await browser.ask('/url', { url: origin + timeline.url });
    while (!(await browser.run(timeline.ready))) {
      if (Date.now() - begun > READY) return undefined;
      await pause(100);
    }
  } catch {
    return undefined;
  }
  const ready = Date.now() - begun;
  await pause(3000);
  const place = (css) => browser.run(`const thing = document.querySelector(arguments[0]); thing.scrollIntoView({ block: 'center' });
    const box = thing.getBoundingClientRect();
    const middle = (from, to, end) => Math.round((Math.max(from, 0) + Math.min(to, end)) / 2);
    return { x: middle(box.left, box.right, innerWidth), y: middle(box.top, box.bottom, innerHeight) };`, css);
  const where = await place(timeline.where);
  if (timeline.close) {
    await browser.act(...timeline.close(where));
    await pause(1500);
  }
  const pan = await browser.watched(drag(where));
  const zoom = await browser.watched(timeline.zoom ? timeline.zoom(where) : clicks(await place(timeline.buttons[0]), await place(timeline.buttons[1])));
  const lanes = await browser.run('return document.querySelectorAll(arguments[0]).length', timeline.lanes);
  return { name: timeline.name, facts, lanes, ready_ms: ready, pan, zoom };
}

function print(results) {
  const number = (value, wide, digits = 0) => value.toFixed(digits).padStart(wide);
  console.log('timeline'.padEnd(14), 'facts'.padStart(8), 'lanes'.padStart(6), 'ready ms'.padStart(9), '   ', 'frames/s'.padStart(9), 'p95 ms'.padStart(7), 'longest'.padStart(8), 'nodes'.padStart(8));
  for (const { name, facts, lanes, ready_ms, pan, zoom } of results) {
    for (const [word, by] of [['pan', pan], ['zoom', zoom]]) {
      console.log(name.padEnd(14), number(facts, 8), number(lanes, 6), number(ready_ms, 9), word.padStart(4), number(by.frames_per_second, 8, 1), number(by.p95_frame_ms, 7, 1), number(by.longest_frame_ms, 8, 1), number(by.nodes, 8));
    }
  }
  for (const { name, facts, pan, zoom } of results.filter((result) => result.name !== 'this page')) {
    const ours = results.find((result) => result.name === 'this page' && result.facts === facts);
    const times = (of) => `${of('pan', 'frames_per_second')} and ${of('zoom', 'frames_per_second')} times the frames of`;
    const ratio = (by, what) => (ours[by][what] / { pan, zoom }[by][what]).toFixed(2);
    console.log(`at ${facts} facts the page has ${times(ratio)} ${name} (pan, zoom), and ${ratio('zoom', 'nodes')} times its nodes`);
  }
}

server.listen(0, '127.0.0.1', async () => {
  const results = [];
  for (const make of [vis, timelinejs]) {
    for (const size of sizes.toSorted((one, other) => other - one)) {
      // Another browser each: one that a peer has choked is of no use to the next.
      const browser = await Browser.start();
      const result = await measured(browser, Number(size), make(size)).catch(() => undefined);
      await browser.stop();
      if (result) {
        results.push(result);
        break;
      }
      console.log(`${make(size).name} does not show ${size} facts within ${READY / 1000} seconds`);
    }
  }
  const browser = await Browser.start();
  const ours = [...new Set(results.map((result) => `${result.facts}.bvc`)), basename(columns)];
  const pages = [];
  for (const data of ours) pages.push(await measured(browser, parseInt(data), page(data)));
  await browser.stop();
  server.close();
  if (pages.includes(undefined)) {
    console.error('the page does not show its facts: is it built (make dist)?');
    process.exit(1);
  }
  const all = [...pages, ...results];
  writeFileSync(out, `${JSON.stringify(all, null, 2)}\n`);
  print(all);
  process.exit(0);
});
