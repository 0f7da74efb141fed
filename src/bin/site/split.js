// How the part of the program that comes later is loaded, and the style of what it draws: called by
// the first part, with what it calls when the part is there or did not come. A part that did not
// come is asked for again.
let restComes;
const loadRest = async () => {
  const answer = await (globalThis.bangVangPart?.("REST") ?? fetch(new URL("./REST", import.meta.url)));
  const imports = { __wasm_split: wasm };
  const streams = answer.headers.get("content-type") === "application/wasm";
  await (streams ? WebAssembly.instantiateStreaming(answer, imports) : WebAssembly.instantiate(await answer.arrayBuffer(), imports));
};
const loadStyle = () => new Promise((there, missing) => {
  const named = document.querySelector("meta[name=later-style]");
  if (!named) return there();
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = named.content;
  sheet.onload = () => { named.remove(); there(); };
  sheet.onerror = () => { sheet.remove(); missing(); };
  document.head.append(sheet);
});
const __wasm_split_load_rest = (then, data) => {
  restComes ??= Promise.all([loadRest(), loadStyle()]);
  restComes.then(() => true, () => false).then((there) => {
    if (!there) restComes = undefined;
    wasm.__indirect_function_table.get(then)(data, there);
  });
};
