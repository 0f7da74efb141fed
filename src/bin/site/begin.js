// The program comes while the page is painted and begins after that: a browser says so; where it does
// not, a moment after the first frame.
const file = (name) => new URL(document.querySelector(`meta[name=${name}]`).content, document.baseURI).href;
const painted = new Promise((then) => {
  if (document.hidden) return then();
  new PerformanceObserver(then).observe({ type: "paint", buffered: true });
  requestAnimationFrame(() => setTimeout(then, 200));
});
const begin = async () => {
  // The start script has told a browser that cannot run it.
  if (!document.getElementById("too-old").hidden) return;
  const address = file("web-program");
  // A host that does not say what the file is: then the program's script fetches it again.
  const program = WebAssembly.compileStreaming(fetch(address)).catch(() => fetch(address));
  const script = import(file("web-script"));
  await painted;
  const { default: start } = await script;
  await start({ module_or_path: program });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
};
begin();
