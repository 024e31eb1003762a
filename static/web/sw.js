// Keeps every file of one version, so that the desk works with the network off.
//
// `precache.json` is written by the build: { version, files }. `boot.js` registers this script with the
// version in its address; the version names the cache. All files of a version come in together or not at
// all, a version serves only its own files, and the older cache goes when the new version takes over.

const PREFIX = "shipside-";
const VERSION = new URL(self.location.href).searchParams.get("v");
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  const answer = await fetch("precache.json", { cache: "no-store" });
  if (!answer.ok) throw new Error(`precache.json: HTTP ${answer.status}`);
  const { version, files } = await answer.json();
  if (version !== VERSION) throw new Error(`precache.json is of version ${version}, not ${VERSION}`);
  const cache = await caches.open(CACHE);
  const pages = files.filter((file) => file !== "index.html" && file !== "sw.js");
  await cache.addAll(["./", ...pages].map((file) => new Request(file, { cache: "no-cache" })));
}

self.addEventListener("activate", (event) => event.waitUntil(activate()));

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

self.addEventListener("message", ({ data }) => {
  if (data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || url.pathname.startsWith("/v1/")) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}
