/**
 * Keeps the page usable without a network: answers come from the server while
 * it is there, and from copies of earlier answers when it is not. Takes and
 * everything else below /api are never copied.
 */

const CACHE = 'creatable-shell-1';
/** One page, whichever of its views is asked for. Kept like the page's own list in wiring/views.js. */
const VIEWS = new Set(['/', '/teach', '/see']);

/**
 * The page's types know no service workers; this is what is used of one.
 * @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} LifetimeEvent
 * @typedef {LifetimeEvent & {request: Request, respondWith: (answer: Promise<Response>) => void}} RequestEvent
 * @typedef {LifetimeEvent & {data: {type: 'keep', addresses: string[]}}} KeepEvent
 * @typedef {{
 *   skipWaiting: () => Promise<void>,
 *   clients: {claim: () => Promise<void>},
 *   addEventListener:
 *     ((type: 'install'|'activate', listener: (event: LifetimeEvent) => void) => void) &
 *     ((type: 'fetch', listener: (event: RequestEvent) => void) => void) &
 *     ((type: 'message', listener: (event: KeepEvent) => void) => void),
 * }} ServiceWorkerSelf
 */
const worker = /** @type {ServiceWorkerSelf} */ (/** @type {unknown} */ (globalThis));

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCopies().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  if (method === 'GET' && !headers.has('range') && belongsToTheShell(url)) event.respondWith(fromServerOrCopy(event));
});

// What a first visit loads before this worker is there, the page names afterwards.
worker.addEventListener('message', (event) => {
  if (event.data.type !== 'keep') return;
  const wanted = event.data.addresses.filter(belongsToTheShell).map(withoutQuery);
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.allSettled(wanted.map((each) => cache.add(each)))));
});

async function dropOldCopies() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

/** @param {string} address */
function belongsToTheShell(address) {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && (VIEWS.has(pathname) || pathname.startsWith('/static/') || pathname.startsWith('/models/'));
}

/** @param {RequestEvent} event */
async function fromServerOrCopy(event) {
  const { request } = event;
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    // A full disk must not spoil an answer that is already here.
    if (response.status === 200) event.waitUntil(cache.put(withoutQuery(request.url), response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const copy = await cache.match(withoutQuery(request.url));
    if (copy) return copy;
    throw error;
  }
}

/**
 * One copy of the page, whichever view and whatever stands after its question mark.
 * @param {string} address
 */
function withoutQuery(address) {
  const { origin, pathname } = new URL(address);
  return origin + (VIEWS.has(pathname) ? '/' : pathname);
}
