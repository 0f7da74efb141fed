// Draws the first view before anybody looks: runs the page's own program on a document without a
// window, and writes what it draws to standard output. `site finish` gives it to node with the
// site's folder; NODE_PATH says where jsdom is. What has a size here has that of a window of
// 1440 pixels; what is drawn by it is stretched to others.
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { JSDOM, VirtualConsole } = require("jsdom");

const [WIDTH, HEIGHT, TRACK] = [1440, 900, 830];
// How high the axis is.
const AXIS = 28;
const ORIGIN = "http://page.invalid/";
// Far longer than a program takes to draw.
const PATIENCE = 60000;

// What draws the page by its attributes; all others are for those who act on it.
const KEPT = new Set([
  "class", "type", "size", "placeholder", "disabled", "lang", "data-depth", "data-facet", "aria-current", "aria-expanded",
  "aria-pressed", "width", "height", "viewBox", "preserveAspectRatio", "d", "x", "y", "dx", "overflow",
]);
// What is not seen, or shown only to who acts.
const UNSEEN = ".unseen, .skip, .unable, noscript, script, template, .lane-cursor";

const site = process.argv[2];
const read = (name) => readFileSync(join(site, name));
const fail = (why) => {
  console.error(String(why?.stack ?? why));
  process.exit(1);
};

const page = read("index.html").toString();
const console_ = new VirtualConsole();
console_.on("jsdomError", fail);
const { window } = new JSDOM(page, { url: ORIGIN, pretendToBeVisual: true, virtualConsole: console_ });
const { document } = window;

/** Makes this a window, with the sizes that no document has without one. */
function open() {
  const here = globalThis;
  const own = new Set(["undefined", "NaN", "Infinity", "globalThis", "window", "self", "MessageChannel", "fetch"]);
  for (const name of Object.getOwnPropertyNames(window)) {
    const browsers = /^(Event|EventTarget|CustomEvent)$/.test(name);
    if (own.has(name) || (name in here && !browsers)) continue;
    const value = window[name];
    const bound = typeof value === "function" && !/^[A-Z]/.test(name) ? value.bind(window) : value;
    Object.defineProperty(here, name, { configurable: true, writable: true, value: bound });
  }
  // These are of a window's kind, not its own.
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"]) here[name] = window[name].bind(window);
  here.window = here.self = here;
  here.Window = class {
    static [Symbol.hasInstance](thing) {
      return thing === here || thing === window;
    }
  };
  here.innerWidth = WIDTH;
  here.innerHeight = HEIGHT;
  here.scrollTo = () => {};
  here.matchMedia = (query) => ({ matches: query.includes("min-width"), addEventListener() {}, removeEventListener() {} });
  here.ResizeObserver = here.IntersectionObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const element = window.Element.prototype;
  element.scrollIntoView = () => {};
  Object.defineProperty(element, "clientWidth", { get: () => TRACK });
  Object.defineProperty(element, "clientHeight", { get: () => HEIGHT });
  // What may lie below the window does.
  element.getBoundingClientRect = () => ({ x: 0, y: HEIGHT, top: HEIGHT, left: 0, bottom: HEIGHT, right: TRACK, width: TRACK, height: 0 });
  here.fetch = async (address) => new Response(read(new URL(address, ORIGIN).pathname));
  // The rest of the program never comes.
  here.bangVangPart = (name) => (name.startsWith("rest-") ? new Promise(() => {}) : undefined);
}

/** Drawn in pixels of one width, it fills any other: lengths of time are stretched, signs and words keep their forms. */
function stretch(track) {
  const height = parseInt(track.style.minHeight, 10) || AXIS;
  const part = (x) => `${((100 * x) / TRACK).toFixed(2)}%`;
  const drawing = track.querySelector(".drawing") ?? shape("svg", { class: "drawing" });
  const lengths = shape("svg", { viewBox: `0 0 ${TRACK} ${height}`, preserveAspectRatio: "none", width: "100%", height, overflow: "visible" });
  const signs = [];
  for (const path of drawing.querySelectorAll("path")) {
    const name = path.getAttribute("class");
    if (!/^(sign|half)-/.test(name)) {
      lengths.append(path);
      continue;
    }
    path.remove();
    for (const [, x, form] of path.getAttribute("d").matchAll(/M([\d.-]+)([^M]+)/g)) {
      const place = shape("svg", { x: part(x), overflow: "visible" });
      place.append(shape("path", { class: name, d: `M0${form}` }));
      signs.push(place);
    }
  }
  const words = [...drawing.querySelectorAll("text")];
  words.forEach((word) => word.setAttribute("x", part(parseFloat(word.getAttribute("x")))));
  for (const tick of track.querySelectorAll(".tick")) {
    const x = parseFloat(tick.style.left);
    lengths.append(shape("path", { class: "gridline--major", d: `M${x} 4v${height}` }));
    const word = shape("text", { class: "tick-name", x: part(x), dx: 5, y: height - 7 });
    word.textContent = tick.textContent;
    words.push(word);
    tick.remove();
  }
  drawing.replaceChildren(lengths, ...signs, ...words);
  // A style of its own, which gives the lane its height, the page's policy would switch off.
  track.append(drawing, shape("svg", { class: "tall", width: 0, height }));
}

function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

/** The view as it is seen: nothing that acts, nothing that has a name. */
function seen() {
  const view = document.createElement("div");
  view.className = "foreseen";
  view.append(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
  view.querySelectorAll(UNSEEN).forEach((element) => element.remove());
  view.querySelectorAll(".lane-track").forEach(stretch);
  view.querySelectorAll("select").forEach((select, place) => {
    // It shows what is chosen, and is as wide as its longest word.
    const chosen = document.querySelectorAll("select")[place].selectedOptions[0].textContent;
    const words = [...select.options].map((option) => option.textContent);
    const long = words.reduce((long, word) => (word.length > long.length ? word : long));
    const options = [...new Set([chosen, long])].map((word) => new window.Option(word));
    select.replaceChildren(...options);
  });
  const walk = document.createTreeWalker(view, window.NodeFilter.SHOW_COMMENT | window.NodeFilter.SHOW_TEXT);
  const nothing = [];
  while (walk.nextNode()) {
    const { nodeType, data } = walk.currentNode;
    if (nodeType === window.Node.COMMENT_NODE || /^\s*\n\s*$/.test(data)) nothing.push(walk.currentNode);
  }
  nothing.forEach((node) => node.remove());
  for (const element of view.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
    if (element.localName === "a") element.setAttribute("href", "#");
  }
  view.hidden = true;
  return view.outerHTML;
}

/** A module, under a name that node takes for one. */
async function imported(script) {
  const folder = mkdtempSync(join(tmpdir(), "foresee-"));
  try {
    const file = join(folder, "web.mjs");
    writeFileSync(file, script);
    return await import(pathToFileURL(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function draw() {
  const named = (name) => document.querySelector(`meta[name=${name}]`).content;
  const cover = document.getElementById("opening");
  const uncovered = new Promise((then) => {
    new window.MutationObserver(() => cover.isConnected || then()).observe(document.body, { childList: true });
  });
  open();
  const { default: start } = await imported(read(named("web-script")));
  await start({ module_or_path: read(named("web-program")) });
  await uncovered;
  process.stdout.write(seen(), () => process.exit(0));
}

setTimeout(() => fail("the program did not draw its first view"), PATIENCE).unref();
draw().catch(fail);
