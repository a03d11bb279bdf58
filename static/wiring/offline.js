/** Works without a network or a server from the second visit on, and says nothing where it cannot. */

/** Let the service worker keep what the page is made of, also what came before it was there. */
export async function keepForOffline() {
  const registered = await navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
  if (!registered) return;
  const { active } = await navigator.serviceWorker.ready;
  const addresses = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  active?.postMessage({ type: 'keep', addresses });
}
