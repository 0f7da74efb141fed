// Keeps the files of one build, so that the site opens without a network. VERSION and FILES stand above.
// Files of two builds never mix: a page gets all that it starts with from one build, and another build
// takes over when the reader says so.
const OURS = `bang-vang ${self.registration.scope} `;
const NAME = OURS + VERSION;
const PAGE = new URL("./", self.registration.scope);

self.addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(NAME).then((kept) => kept.addAll(fresh)));
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

// The build before stays: pages of it that are still open may ask for parts that they load late.
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => {
    const before = names.filter((name) => name.startsWith(OURS) && name !== NAME);
    return Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
  }));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.href.startsWith(self.registration.scope)) {
    event.respondWith(answer(event.request, url));
  }
});

async function answer(request, url) {
  const kept = await caches.open(NAME);
  const isPage = url.pathname === PAGE.pathname || url.pathname === `${PAGE.pathname}index.html`;
  const found = await kept.match(isPage ? PAGE : request, { ignoreSearch: true });
  return found ?? (await caches.match(request)) ?? fetch(request);
}
