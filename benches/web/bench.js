// Asks both engines the same questions on the same rows: first compares their
// counts, then measures. Run by run.mjs in a real browser.
import init, { Opening } from './web_bench.js';

const { crossfilter } = globalThis;

const FACETS = ['unit', 'award', 'giver', 'recipient', 'status'];
const ROUNDS = 21;
const out = { sizes: [] };

const pause = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); done(); };
  port2.postMessage(null);
});

async function open(url) {
  const begin = performance.now();
  let longest = 0;
  const opening = new Opening();
  const reader = (await fetch(url)).body.getReader();
  let slice = performance.now();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    slice = performance.now();
    opening.push(value);
    while (opening.step()) {
      if (performance.now() - slice > 8) {
        longest = Math.max(longest, performance.now() - slice);
        await pause();
        slice = performance.now();
      }
    }
  }
  const read = performance.now();
  const sliced = async (step) => {
    const begin = performance.now();
    const result = step();
    longest = Math.max(longest, performance.now() - begin);
    await pause();
    return result;
  };
  const loaded = await sliced(() => opening.finish());
  const finished = performance.now();
  const rowBytes = loaded.row_bytes();
  while (await sliced(() => loaded.step()));
  const bench = await sliced(() => loaded.engine());
  const indexed = performance.now();
  await sliced(() => bench.first('#/awards?units=alone,apart'));
  const end = performance.now();
  const later = performance.now();
  bench.ask('#/awards?units=alone,apart');
  const sums = performance.now() - later;
  return { bench, rowBytes, load: { total: end - begin, read: read - begin, finish: finished - read, index: indexed - finished, first: end - indexed, sums, longest_slice: longest } };
}

// crossfilter2: a dimension and a group a facet, the sum of counts, the years, the first rows.
function build(bench) {
  const begin = performance.now();
  const columns = FACETS.map((_, facet) => bench.column(facet));
  const [year, count] = [bench.column(5), bench.column(6)];
  const made = performance.now();
  const filter = crossfilter(Array.from(year.keys()));
  const dimensions = columns.map((column) => filter.dimension((row) => column[row]));
  const groups = dimensions.map((dimension) => dimension.group());
  const years = filter.dimension((row) => year[row]);
  const yearGroup = years.group();
  const sum = filter.groupAll().reduceSum((row) => count[row]);
  const matching = filter.groupAll();
  return { filter, dimensions, groups, years, yearGroup, sum, matching, columns, built: performance.now() - made };
}

// What both have to give after every step.
function readCrossfilter(cf) {
  const all = cf.groups.map((group) => group.all());
  cf.yearGroup.all();
  cf.sum.value();
  cf.years.bottom(50);
  return [cf.matching.value(), all];
}

const same = (bench, cf) => {
  const [matching, all] = readCrossfilter(cf);
  all.forEach((group, facet) => {
    const ours = bench.counts(facet);
    // The last key stands for no value, which is no value of ours.
    const theirs = new Uint32Array(ours.length + 1);
    for (const { key, value } of group) theirs[key] = value;
    for (const [key, count] of ours.entries()) {
      if (theirs[key] !== count) throw new Error(`${FACETS[facet]} ${key}: ${count} here, ${theirs[key]} there`);
    }
  });
  const [first, ...years] = bench.years();
  for (const { key, value } of cf.yearGroup.all()) {
    if (key && years[key - first] !== value) throw new Error(`${key}: ${years[key - first]} here, ${value} there`);
  }
  return matching;
};

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const p95 = (times) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];

async function measure(size) {
  const { bench, rowBytes, load } = await open(`${size}.bvc`);
  const cf = build(bench);
  const place = (facet, value) => bench.values(facet).split('\n').indexOf(value);
  const base = 'units=alone,apart';
  const values = FACETS.map((_, facet) => bench.values(facet).split('\n'));
  const top = (facet, nth) => {
    bench.ask(`#/awards?${base}`);
    const counts = bench.counts(facet);
    return [...counts.keys()].sort((a, b) => counts[b] - counts[a])[nth];
  };
  const [award, other] = [top(1, 0), top(1, 1)];
  const [unit, unit2, unit3] = [top(0, 0), top(0, 1), top(0, 2)];
  const giver = top(2, 1);
  const offices = values[0].flatMap((id, at) => (id === 'cuc-7' || id.startsWith('cuc-7-phong-') ? [at] : []));
  const within = (places) => { const set = new Set(places); return (place) => set.has(place); };
  const e = encodeURIComponent;
  const id = (facet, place) => e(values[facet][place]);
  const [dUnit, dAward] = cf.dimensions;
  // [name, what is asked before, the step, the same for crossfilter2]
  const steps = [
    ['choose one', '', `award=${id(1, award)}`, () => dAward.filterAll(), () => dAward.filterExact(award)],
    ['clear', `award=${id(1, award)}`, '', () => dAward.filterExact(award), () => dAward.filterAll()],
    ['swap one', `award=${id(1, award)}`, `award=${id(1, other)}`, () => dAward.filterExact(award), () => dAward.filterExact(other)],
    ['choose a unit', '', `unit=${id(0, unit)}`, () => dUnit.filterAll(), () => dUnit.filterExact(unit)],
    ['swap a unit', `unit=${id(0, unit)}`, `unit=${id(0, unit2)}`, () => dUnit.filterExact(unit), () => dUnit.filterExact(unit2)],
    ['subtree on', `unit=${id(0, unit)}`, `unit=${offices.map((place) => id(0, place)).join()}`, () => dUnit.filterExact(unit), () => dUnit.filterFunction(within(offices))],
    ['brush step', 'from=2008&to=2016', 'from=2009&to=2017', () => cf.years.filterRange([2008, 2017]), () => cf.years.filterRange([2009, 2018])],
    ['brush, filtered', `award=${id(1, award)}&from=2008&to=2016`, `award=${id(1, award)}&from=2009&to=2017`,
      () => { dAward.filterExact(award); cf.years.filterRange([2008, 2017]); }, () => cf.years.filterRange([2009, 2018])],
    ['set of units', `unit=${id(0, unit)},${id(0, unit2)}`, `unit=${id(0, unit)},${id(0, unit2)},${id(0, unit3)}`,
      () => dUnit.filterFunction(within([unit, unit2])), () => dUnit.filterFunction(within([unit, unit2, unit3]))],
  ];
  // The engine remembers its last few answers: others come between the rounds, so that no
  // step is answered from memory, but for that to the whole scope.
  const forget = (round) => {
    for (let at = 0; at < 4; at += 1) bench.ask(`#/awards?${base}&giver=${id(2, giver)}&from=${2001 + (round + at) % 20}`);
  };
  const reset = () => { cf.dimensions.forEach((dimension) => dimension.filterAll()); cf.years.filterAll(); };
  const rounds = size > 500000 ? ROUNDS : ROUNDS * 2 + 1;
  const table = [];
  for (const [name, before, after, cfBefore, cfAfter] of steps) {
    reset();
    cfBefore(); bench.ask(`#/awards?${base}&${before}`); same(bench, cf);
    cfAfter(); bench.ask(`#/awards?${base}&${after}`);
    const matching = same(bench, cf);
    const [ours, theirs] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      forget(round);
      bench.ask(`#/awards?${base}&${before}`);
      const begin = performance.now();
      bench.ask(`#/awards?${base}&${after}`);
      ours.push(performance.now() - begin);
    }
    for (let round = 0; round < Math.min(rounds, 9); round += 1) {
      cfBefore(); readCrossfilter(cf);
      const begin = performance.now();
      cfAfter(); readCrossfilter(cf);
      theirs.push(performance.now() - begin);
    }
    table.push({ name, matching, ours: median(ours), ours_p95: p95(ours), crossfilter2: median(theirs), ratio: median(ours) / median(theirs) });
    await pause();
  }
  const letters = 'nguyễn văn an';
  const begin = performance.now();
  bench.prepare_search();
  const prepared = performance.now();
  bench.ask(`#/awards?${base}&q=x`);
  const firstSearch = performance.now() - prepared;
  const keys = [];
  for (let round = 0; round < 3; round += 1) {
    for (let end = 1; end <= letters.length; end += 1) {
      if (end === 1) forget(round);
      const start = performance.now();
      bench.ask(`#/awards?${base}&q=${e(letters.slice(0, end))}`);
      keys.push(performance.now() - start);
    }
  }
  const geometric = Math.exp(table.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / table.length);
  return { facts: size, awards: cf.filter.size(), row_bytes: rowBytes, load, crossfilter2_build: cf.built, steps: table, geometric_mean_ratio: geometric,
    search: { prepare: prepared - begin, first: firstSearch, keystroke: median(keys), keystroke_p95: p95(keys) } };
}

try {
  const wasm = await init();
  for (const size of await (await fetch('sizes.json')).json()) {
    out.sizes.push({ ...await measure(size), wasm_memory_mb: wasm.memory.buffer.byteLength / 2 ** 20 });
  }
} catch (error) {
  out.error = `${error}\n${error.stack}`;
}
await fetch('result', { method: 'POST', body: JSON.stringify(out) });
