// The program comes when the page has been painted: a browser says so; where it does not, a moment
// after the first frame.
const file = (name) => new URL(document.querySelector(`meta[name=${name}]`).content, document.baseURI).href;
const painted = new Promise((then) => {
  if (document.hidden) return then();
  new PerformanceObserver(then).observe({ type: "paint", buffered: true });
  requestAnimationFrame(() => setTimeout(then, 200));
});
const begin = async () => {
  // The start script has told a browser that cannot run it.
  if (!document.getElementById("too-old").hidden) return;
  const program = fetch(file("web-program"));
  const { default: start } = await import(file("web-script"));
  await start({ module_or_path: program });
  // What was made beforehand is the first view: it is there since the first paint.
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  if (paint && document.documentElement.matches(".foresees")) performance.mark("bv:seen", paint);
  dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
};
painted.then(begin);
