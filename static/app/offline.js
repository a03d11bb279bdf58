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
  const registered = await navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
  if (!registered) return undefined;
  const { active } = await navigator.serviceWorker.ready;
  const keep = (/** @type {readonly string[]} */ addresses) => active?.postMessage({ type: 'keep', addresses });
  keep([location.href]);
  // Each file that came past the service worker, also one that is still on its way.
  new PerformanceObserver((list) => {
    const entries = /** @type {PerformanceResourceTiming[]} */ (list.getEntries());
    keep(entries.filter(({ workerStart }) => workerStart === 0).map(({ name }) => name));
  }).observe({ type: 'resource', buffered: true });
  // Of the views that nobody has opened as well.
  setTimeout(() => active?.postMessage({ type: 'keep-small' }), SMALL_AFTER_MS);
  return keep;
}
