/** Works without a network or a server after one visit, as far as that went, and says nothing where it cannot. */
import { FETCHED } from '../core/downloads.js';

/** By then the page stands, and has fetched what it needs for itself. */
const SMALL_AFTER_MS = 3000;

/** Let the service worker keep what the page is made of, also what came before it was there. */
export function keepForOffline() {
  const keeping = startKeeping();
  // From the beginning: a player may start before the service worker is there.
  new BroadcastChannel(FETCHED).addEventListener('message', async ({ data }) => (await keeping)?.(data));
}

/** @returns {Promise<((addresses: readonly string[]) => void)|undefined>}  undefined where nothing can be kept */
async function startKeeping() {
  const { serviceWorker } = navigator;
  const isUpdate = Boolean(serviceWorker?.controller);
  // Since when the present worker answers; heard of from the beginning, since one may give way at any time.
  let sinceMs = 0;
  serviceWorker?.addEventListener('controllerchange', () => {
    sinceMs = performance.now();
  });
  const registered = await serviceWorker?.register('/service-worker.js').catch(() => undefined);
  if (!registered) return undefined;
  await serviceWorker.ready;
  /** What this visit has needed so far. */
  const needed = new Set([location.href]);
  // Whichever is active by then: one of an earlier version gives way while the page is open.
  const ask = (/** @type {object} */ message) => registered.active?.postMessage(message);
  const keep = (/** @type {readonly string[]} */ addresses) => {
    for (const each of addresses) needed.add(each);
    ask({ type: 'keep', addresses });
  };
  // Of the views that nobody has opened as well.
  const keepSmall = () => setTimeout(() => ask({ type: 'keep-small' }), SMALL_AFTER_MS);
  keep([...needed]);
  // Each file that came past the present service worker, also one that is still on its way.
  new PerformanceObserver((list) => {
    const entries = /** @type {PerformanceResourceTiming[]} */ (list.getEntries());
    for (const { name } of entries) needed.add(name);
    keep(entries.filter(({ workerStart }) => workerStart <= sinceMs).map(({ name }) => name));
  }).observe({ type: 'resource', buffered: true });
  keepSmall();
  // A newer service worker may begin without copies.
  const startAnew = () => {
    keep([...needed]);
    keepSmall();
  };
  if (isUpdate) serviceWorker.addEventListener('controllerchange', startAnew);
  return keep;
}
