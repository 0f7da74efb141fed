// How the part of the program that comes later is loaded: called by the first part, with what it
// calls when the part is there or did not come. A part that did not come is asked for again.
let restComes;
const loadRest = async () => {
  const answer = await (globalThis.bangVangPart?.("REST") ?? fetch(new URL("./REST", import.meta.url)));
  const imports = { __wasm_split: wasm };
  const streams = answer.headers.get("content-type") === "application/wasm";
  await (streams ? WebAssembly.instantiateStreaming(answer, imports) : WebAssembly.instantiate(await answer.arrayBuffer(), imports));
};
const __wasm_split_load_rest = (then, data) => {
  restComes ??= loadRest();
  restComes.then(() => true, () => false).then((there) => {
    if (!there) restComes = undefined;
    wasm.__indirect_function_table.get(then)(data, there);
  });
};
