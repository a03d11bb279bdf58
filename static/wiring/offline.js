/** Works without a network or a server from the second visit on, and says nothing where it cannot. */

/** Let the service worker keep what the page is made of, also what came before it was there. */
export async function keepForOffline() {
  const registered = await navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
  if (!registered) return;
  const { active } = await navigator.serviceWorker.ready;
  const keep = (/** @type {string[]} */ addresses) => active?.postMessage({ type: 'keep', addresses });
  keep([location.href]);
  // Each file that came past the service worker, also one that is still on its way.
  new PerformanceObserver((list) => {
    const entries = /** @type {PerformanceResourceTiming[]} */ (list.getEntries());
    keep(entries.filter(({ workerStart }) => workerStart === 0).map(({ name }) => name));
  }).observe({ type: 'resource', buffered: true });
}
