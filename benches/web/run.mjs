// Serves the bench page, opens it in Chromium, writes what it measured as JSON and
// prints the table. Usage: node run.mjs FOLDER OUT.json SIZE...
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder, file, ...sizes] = process.argv.slice(2);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };
const profile = mkdtempSync(join(tmpdir(), 'bench-'));

function transfer(size) {
  const bytes = readFileSync(join(folder, `${size}.bvc`));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  return { raw_mb: bytes.length / 1e6, brotli_mb: brotliCompressSync(bytes, options).length / 1e6 };
}

function print(result) {
  for (const { facts, awards, row_bytes, load, steps, search, geometric_mean_ratio, transfer, wasm_memory_mb, crossfilter2_build } of result.sizes) {
    console.log(`\n${facts} facts, ${awards} awards asked; ${row_bytes} bytes a row, ${wasm_memory_mb.toFixed(0)} MB in all; crossfilter2 built in ${crossfilter2_build.toFixed(0)} ms`);
    console.log(`loaded in ${load.total.toFixed(0)} ms (read ${load.read.toFixed(0)}, checked ${load.finish.toFixed(0)}, indexed ${load.index.toFixed(0)}, first answer ${load.first.toFixed(0)}, its sums in ${load.sums.toFixed(0)} more; longest slice ${load.longest_slice.toFixed(0)}); ${transfer.raw_mb.toFixed(1)} MB, ${transfer.brotli_mb.toFixed(1)} MB by brotli 9`);
    console.log('step'.padEnd(18), 'rows'.padStart(9), 'ms'.padStart(8), 'p95'.padStart(8), 'crossfilter2'.padStart(13), 'ratio'.padStart(8));
    for (const step of steps) {
      console.log(step.name.padEnd(18), String(step.matching).padStart(9), step.ours.toFixed(2).padStart(8), step.ours_p95.toFixed(2).padStart(8), step.crossfilter2.toFixed(1).padStart(13), step.ratio.toFixed(4).padStart(8));
    }
    console.log(`geometric mean of the ratios ${geometric_mean_ratio.toFixed(4)}; a keystroke of a search ${search.keystroke.toFixed(1)} ms (p95 ${search.keystroke_p95.toFixed(1)}, the first ${search.first.toFixed(1)} after ${search.prepare.toFixed(0)} of making ready)`);
  }
}

const server = createServer((request, response) => {
  const path = join(folder, request.url === '/' ? 'index.html' : request.url.split('?')[0]);
  if (request.method === 'POST') {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      response.end();
      const result = JSON.parse(Buffer.concat(parts));
      server.close();
      // The browser writes to its profile until it is gone.
      const gone = new Promise((done) => browser.once('exit', done));
      browser.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      if (result.error) {
        console.error(result.error);
        process.exit(1);
      }
      for (const size of result.sizes) size.transfer = transfer(size.facts);
      writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
      print(result);
      process.exit(0);
    });
    return;
  }
  if (request.url === '/sizes.json') return response.end(JSON.stringify(sizes.map(Number)));
  if (!existsSync(path) || !statSync(path).isFile()) {
    response.statusCode = 404;
    return response.end();
  }
  // The clock of an isolated page is finer.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
  createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(response);
});
let browser;
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--user-data-dir=${profile}`, url];
  browser = spawn('chromium', flags, { stdio: 'ignore' });
});
