// What the benches of the built site share: a server of several folders, and Chromium driven as a person would drive it.
// Used by page/run.mjs and timeline/run.mjs.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

/** How long anything may take until it is there, in milliseconds. */
export const READY = 60_000;

/** A server of `roots`, pairs of a prefix with a folder, or of a path with a file, the first that fits; what `made` answers to a path goes before. */
export function serving(roots, made = () => undefined) {
  return createServer((request, response) => {
    const [path] = decodeURIComponent(request.url).split('?');
    const answer = made(path);
    if (answer !== undefined) return response.end(answer);
    const [prefix, root] = roots.find(([prefix]) => path.startsWith(prefix)) ?? [];
    const within = path.slice(prefix?.length);
    const file = root && (prefix.endsWith('/') ? join(root, within || 'index.html') : root);
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file, { highWaterMark: 2 ** 20 }).pipe(response);
  });
}

export const pause = (duration) => new Promise((done) => setTimeout(done, duration));

/** A browser, driven as a person would drive it. */
export class Browser {
  static async start() {
    const driver = spawn('chromedriver', ['--port=0'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    const port = await new Promise((found, failed) => {
      driver.once('error', failed);
      driver.stdout.on('data', (part) => {
        said += part;
        const port = /successfully on port (\d+)/.exec(said)?.[1];
        if (port) found(port);
      });
    });
    const browser = new Browser();
    Object.assign(browser, { driver, base: `http://127.0.0.1:${port}/session` });
    const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1440,1000'];
    const { sessionId } = await browser.ask('', { capabilities: { alwaysMatch: { 'goog:chromeOptions': { args }, timeouts: { script: READY, pageLoad: READY } } } });
    browser.base += `/${sessionId}`;
    return browser;
  }

  async ask(path, body, method = 'POST') {
    const answer = await fetch(this.base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(3 * READY) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message);
    return value;
  }

  run(script, ...args) {
    return this.ask('/execute/sync', { script, args });
  }

  act(...sources) {
    return this.ask('/actions', { actions: sources });
  }

  async stop() {
    await this.ask('', undefined, 'DELETE').catch(() => undefined);
    this.driver.kill();
  }

  /** Waits until the script answers something, and gives that. */
  async until(script, ...args) {
    for (const begun = Date.now(); Date.now() - begun < READY; await pause(50)) {
      const answer = await this.run(script, ...args);
      if (answer) return answer;
    }
    throw new Error(`not within ${READY / 1000} s: ${script}`);
  }

  /** Does this, and says how smoothly the page was drawn meanwhile. */
  async watched(sources) {
    await this.run('window.frames_ = []; const turn = (time) => { window.frames_.push(time); window.asked = requestAnimationFrame(turn); }; requestAnimationFrame(turn);');
    await this.act(...sources);
    const times = await this.run('cancelAnimationFrame(window.asked); return window.frames_;');
    const gaps = times.slice(1).map((time, place) => time - times[place]).sort((one, other) => one - other);
    return {
      frames_per_second: (1000 * gaps.length) / (times.at(-1) - times[0]),
      p95_frame_ms: gaps[Math.floor(gaps.length * 0.95)],
      longest_frame_ms: gaps.at(-1),
      nodes: await this.run("return document.querySelectorAll('*').length"),
    };
  }
}
