// What runs before the program: it says so where the program cannot run, lets nothing but the site's
// own files become code, and keeps the site for the time without a network.
(function () {
  "use strict";

  function reveal(id, lacks) {
    var note = document.getElementById(id);
    var opening = document.getElementById("opening");
    // In one file this runs before the body is there.
    if (!note) return document.addEventListener("DOMContentLoaded", function () { reveal(id, lacks); }, { once: true });
    var names = note.getElementsByTagName("b");
    for (var at = 0; at < names.length; at += 1) names[at].textContent = lacks;
    note.hidden = false;
    if (opening) opening.parentNode.removeChild(opening);
  }

  // What the page needs; the last of it to come to all browsers was the pair of colours, in 2024.
  var css = window.CSS && CSS.supports;
  var needs = {
    "WebAssembly": typeof WebAssembly === "object",
    "JavaScript modules": "noModule" in HTMLScriptElement.prototype,
    "DecompressionStream": typeof DecompressionStream === "function",
    "CSS light-dark()": css && CSS.supports("color", "light-dark(red, red)"),
  };
  var lacks = Object.keys(needs).filter(function (name) { return !needs[name]; });
  if (lacks.length) return reveal("too-old", lacks.join(", "));

  var started = false;
  window.addEventListener("TrunkApplicationStarted", function () { started = true; });
  window.addEventListener("unhandledrejection", function () {
    if (!started) reveal("not-started");
  });

  // Where the policy asks for trusted types, this is the one place that grants them.
  if (window.trustedTypes && trustedTypes.createPolicy) {
    trustedTypes.createPolicy("default", {
      createHTML: function (html) {
        return /<script|<iframe|\son\w+\s*=|javascript:/i.test(html) ? null : html;
      },
      createScriptURL: function (address) {
        var url = new URL(address, document.baseURI);
        return url.origin === location.origin || url.protocol === "blob:" ? address : null;
      },
    });
  }

  var workers = navigator.serviceWorker;
  if (!workers || !/^http/.test(location.protocol) || !document.querySelector("link[rel=manifest]")) return;

  var hadOne = Boolean(workers.controller);
  var asked = false;
  function offer(waiting) {
    // Called by the page when the reader wants the new version.
    window.bangVangUpdate = function () {
      asked = true;
      if (waiting) waiting.postMessage("take over");
      else location.reload();
    };
    window.dispatchEvent(new CustomEvent("bang-vang:update"));
  }
  workers.addEventListener("controllerchange", function () {
    if (asked) location.reload();
    else if (hadOne) offer(null);
  });
  var acts = ["pointerdown", "click", "keydown", "wheel"];
  var soon;
  function wait() {
    clearTimeout(soon);
    soon = setTimeout(register, 2000);
  }
  function register() {
    if (document.getElementById("opening")) return wait();
    acts.forEach(function (act) { window.removeEventListener(act, wait); });
    workers.register("sw.js", { updateViaCache: "none" }).then(function (site) {
      if (site.waiting && workers.controller) offer(site.waiting);
      site.addEventListener("updatefound", function () {
        var next = site.installing;
        next.addEventListener("statechange", function () {
          if (next.state === "installed" && workers.controller) offer(next);
        });
      });
      document.addEventListener("visibilitychange", function () {
        if (!document.hidden) site.update().catch(function () {});
      });
    }).catch(function () {
      // Refused, in a private window for one: the page works without.
    });
  }

  // It fetches the whole site: not while the first view is on its way, nor while somebody is at work.
  window.addEventListener("TrunkApplicationStarted", function () {
    acts.forEach(function (act) { window.addEventListener(act, wait, { passive: true }); });
    wait();
  });
})();
