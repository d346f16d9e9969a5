// Keeps the page at hand without a network. The build fills in version and
// files; a change of any file makes a new version, and the old one goes.
// Nothing but these files is ever asked for or kept.
const CACHE = 'dateline-__VERSION__';
const FILES = [/* files */];

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((name) => new Request(name, {
      // Names with a hash never change; the browser may have them already.
      cache: /-[\w-]{8,}\.\w+$/.test(name) ? 'default' : 'no-cache',
    })));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(
        (name) => name.startsWith('dateline-') && name !== CACHE)
        .map((name) => caches.delete(name)));
  })());
});

// A page keeps the version it began with: hashed names are served from any
// cache that has them, the page itself from the network first.
self.addEventListener('fetch', (event) => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  event.respondWith((async () => {
    if (request.mode === 'navigate') {
      try {
        return await fetch(request);
      } catch {
        return await caches.match('index.html') ?? Response.error();
      }
    }
    return await caches.match(request, {ignoreSearch: true}) ??
        fetch(request);
  })());
});
