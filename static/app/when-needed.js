/** Parts of the page that are fetched and wired when they are first needed: most players open one view. */

/**
 * @template T
 * @param {Object} part
 * @param {() => boolean} part.isNeeded
 * @param {readonly ((listener: () => void) => void)[]} part.on  what may have changed that
 * @param {() => Promise<T>} part.load  the part's modules
 * @param {(modules: T) => void} part.wire
 * @param {(code: string, level?: 'info'|'warning'|'problem') => void} part.report
 */
export function wireWhenNeeded({ isNeeded, on, load, wire, report }) {
  let begun = false;
  let failed = false;

  const look = async () => {
    if (begun || !isNeeded()) return;
    begun = true;
    const modules = await load().catch(() => null);
    if (!modules) {
      begun = false;
      failed = true;
      return report('view-unreachable', 'problem');
    }
    wire(modules);
    if (failed) report('view-back');
    return undefined;
  };
  for (const onChange of on) onChange(look);
  document.addEventListener('view-retry', look);
  look();
}
