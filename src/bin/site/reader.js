// Behind the script of the program that reads files beside the page: waits for its bytes and a
// port, in a worker or in the page, and says so where it breaks down (see app/browser/beside.rs).
addEventListener("message", async ({ data, source }) => {
  if ((source && source !== self) || !(data?.[1] instanceof MessagePort)) return;
  const [program, port] = data;
  const broken = () => port.postMessage([]);
  addEventListener("unhandledrejection", broken);
  try {
    await wasm_bindgen({ module_or_path: program });
    self.readArticles(port);
  } catch {
    broken();
  }
});
