/**
 * Keeps the page usable without a network: answers come from the server while
 * it is there, and from copies of earlier answers when it is not. Takes and
 * everything else below /api are never copied.
 */

/** Others are dropped. Number 2 is one: whoever filled it wrote over the list of what is in it, so it cannot be tidied. */
const CACHE = 'creatable-shell-3';
/** A server may take a question and never answer it. What is kept is shown then; the answer is kept when it comes. */
const PATIENCE_MS = 3000;
/** It has just kept something waiting for so long: the next file of the same page is not waited for anew. */
let silent = false;
/** The server's list of the small files that the page is made of, each with its version. */
const LIST = '/files.json';
/** Where what the page is made of lies. */
const FOLDERS = ['/static/', '/models/', '/views/'];
/**
 * The page's types know no service workers; this is what is used of one.
 * @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} LifetimeEvent
 * @typedef {LifetimeEvent & {request: Request, respondWith: (answer: Promise<Response>) => void}} RequestEvent
 * @typedef {LifetimeEvent & {data: {type: 'keep', addresses: string[]}|{type: 'keep-small'}}} KeepEvent
 * @typedef {Record<string, string>} Versions  by path
 * @typedef {{
 *   VIEWS: readonly string[],
 *   skipWaiting: () => Promise<void>,
 *   clients: {claim: () => Promise<void>},
 *   addEventListener:
 *     ((type: 'install'|'activate', listener: (event: LifetimeEvent) => void) => void) &
 *     ((type: 'fetch', listener: (event: RequestEvent) => void) => void) &
 *     ((type: 'message', listener: (event: KeepEvent) => void) => void),
 * }} ServiceWorkerSelf
 */
const worker = /** @type {ServiceWorkerSelf} */ (/** @type {unknown} */ (globalThis));
/** One page, whichever of its views is asked for: their addresses, which the server sets before this. */
const views = new Set(worker.VIEWS);

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
  const { data } = event;
  event.waitUntil(data.type === 'keep' ? keep(data.addresses) : keepSmall());
});

/** What is used, as it is used. @param {readonly string[]} addresses */
async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const wanted = addresses.filter(belongsToTheShell).map(withoutQuery);
  await Promise.allSettled(wanted.map((each) => cache.add(each)));
}

/** The small files of every view, opened or not: those that the server has in another version than this cache. */
async function keepSmall() {
  const cache = await caches.open(CACHE);
  const answer = await fetch(LIST);
  if (!answer.ok) return;
  const { files } = /** @type {{files: Versions}} */ (await answer.clone().json());
  const kept = await keptVersions();
  // Before the first list, whatever is here has come a moment ago.
  const here = kept ? new Set() : new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = Object.keys(files).filter((file) => (kept ? kept[file] !== files[file] : !here.has(file)));
  await Promise.all(missing.map((file) => cache.add(file)));
  const gone = Object.keys(kept ?? {}).filter((file) => !(file in files));
  await Promise.all(gone.map((file) => cache.delete(file)));
  // Only when all are here.
  await cache.put(LIST, answer);
  versions = undefined;
  // An earlier worker may have been at work still when it gave way, and have begun its own anew.
  await dropOldCopies();
}

/** What this cache has by the list, read once. @type {Promise<Versions|null>|undefined} */
let versions;
const keptVersions = () =>
  (versions ??= caches
    .open(CACHE)
    .then((cache) => cache.match(LIST))
    .then(async (list) => (list ? (await list.json()).files : null)));

async function dropOldCopies() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

/** @param {string} address */
function belongsToTheShell(address) {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && (views.has(pathname) || FOLDERS.some((folder) => pathname.startsWith(folder)));
}

/** @param {RequestEvent} event */
async function fromServerOrCopy(event) {
  const { request } = event;
  const cache = await caches.open(CACHE);
  let waits = true;
  const answer = fromServer(event, cache).finally(() => {
    waits = false;
  });
  // It goes on after a copy was shown, and may fail then.
  event.waitUntil(answer.catch(() => {}));
  const enough = () => {
    silent ||= waits;
  };
  const first = await Promise.race([answer, after(silent ? 0 : PATIENCE_MS).then(enough)]).catch(() => undefined);
  const copy = await cache.match(withoutQuery(request.url));
  if (!copy) return first?.response ?? (await answer).response;
  return first && (await first.isWhole) ? first.response : copy;
}

/** @param {number} ms @returns {Promise<undefined>} */
const after = (ms) => new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

/** @param {RequestEvent} event @param {Cache} cache @returns {Promise<{response: Response, isWhole: Promise<boolean>}>} */
async function fromServer(event, cache) {
  const { request } = event;
  const response = await fetch(request);
  // A page that was open while the server was renewed asks for files of before.
  const before = response.status === 404 && (await cache.match(withoutQuery(request.url)));
  if (before) return { response: before, isWhole: Promise.resolve(true) };
  const isWhole = comesWhole(response.clone());
  // A full disk must not spoil an answer that is already here.
  if (response.status === 200) event.waitUntil(keepAnswer(cache, request.url, response.clone()));
  return { response, isWhole };
}

/**
 * A server may stop in the middle of an answer, too: whether all of it comes, however slowly.
 * @param {Response} response
 */
async function comesWhole({ body }) {
  const reader = body?.getReader();
  /** @type {ReadableStreamReadResult<Uint8Array>|undefined} */
  let part;
  do part = await Promise.race([reader?.read(), after(PATIENCE_MS)]).catch(() => undefined);
  while (part && !part.done);
  silent = reader !== undefined && !part;
  return !silent;
}

/**
 * Small files come anew when their version changes, and are not written at each visit.
 * @param {Cache} cache
 * @param {string} address
 * @param {Response} response
 */
async function keepAnswer(cache, address, response) {
  const kept = await keptVersions();
  if (kept && new URL(address).pathname in kept) return;
  await cache.put(withoutQuery(address), response).catch(() => {});
}

/**
 * One copy of the page, whichever view and whatever stands after its question mark.
 * @param {string} address
 */
function withoutQuery(address) {
  const { origin, pathname } = new URL(address);
  return origin + (views.has(pathname) ? '/' : pathname);
}
