// How the page finds its parts where it is one file: they stand in <script> elements of its head.
const source = "<!doctype html>\n" + document.documentElement.outerHTML;
const part = (name) => document.getElementById("part:" + name);
const unpacked = (element) => {
  const packed = Uint8Array.from(atob(element.textContent), (sign) => sign.charCodeAt(0));
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
};
// Asked by the page before it asks a server: the part's answer, or undefined where there is no such part.
globalThis.bangVangPart = (name) => {
  if (name === "bang-vang.html") return new Response(source);
  const element = part(name);
  if (!element) return undefined;
  if (element.type === "application/json") return new Response(element.textContent);
  const type = name.endsWith(".wasm") ? "application/wasm" : "text/plain";
  return new Response(unpacked(element), { headers: { "content-type": type } });
};
await __wbg_init({ module_or_path: globalThis.bangVangPart("web.wasm") });
dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
