/** Parts of the page that are fetched and wired when they are first needed: most players open one view. */

/**
 * @param {Object} part
 * @param {() => boolean} part.isNeeded
 * @param {readonly ((listener: () => void) => void)[]} part.on  what may have changed that
 * @param {() => Promise<unknown>} part.wire  fetches the part's modules, too
 * @param {(code: string, level?: 'info'|'warning'|'problem') => void} part.report
 */
export function wireWhenNeeded({ isNeeded, on, wire, report }) {
  let begun = false;
  let failed = false;

  const look = async () => {
    if (begun || !isNeeded()) return;
    begun = true;
    try {
      await wire();
      if (failed) report('view-back');
    } catch {
      failed = true;
      begun = false;
      report('view-unreachable', 'problem');
    }
  };
  for (const onChange of on) onChange(look);
  document.addEventListener('view-retry', look);
  look();
}
