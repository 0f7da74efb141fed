// Shows the view that was made beforehand, where what this address, this reader and this browser
// get is that view.
(() => {
  let plain = /^(#\/?(timeline)?)?$/.test(location.hash) && "shadowRootMode" in HTMLTemplateElement.prototype;
  try {
    plain &&= !localStorage.getItem("bang-vang.lang") && !localStorage.getItem("bang-vang.theme");
  } catch {
    // Nothing is remembered where that is refused.
  }
  if (plain && !matchMedia("(prefers-contrast: more)").matches) document.documentElement.classList.add("foresees");
})();
