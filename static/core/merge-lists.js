/** Two changes of one list put together, as when two tabs show it: what either has added, changed or taken out. Pure. */

/**
 * @template T
 * @param {readonly T[]} base  what both were made from
 * @param {readonly T[]} mine  counts where both have changed the same
 * @param {readonly T[]} theirs
 * @param {{keyOf?: (each: T) => unknown, isSame?: (one: T, other: T) => boolean}} [options]  keyOf: which of them is which;
 *   isSame: whether one of the same key was left as it was
 * @returns {T[]}  in their order, and what only I have behind it
 */
export function mergeLists(base, mine, theirs, { keyOf = JSON.stringify, isSame = () => true } = {}) {
  const [before, here, there] = [base, mine, theirs].map((list) => new Map(list.map((each) => [keyOf(each), each])));
  const both = theirs.flatMap((each) => {
    const [was, own] = [before.get(keyOf(each)), here.get(keyOf(each))];
    if (own === undefined) return was === undefined ? [each] : [];
    return [was !== undefined && isSame(was, own) ? each : own];
  });
  return [...both, ...mine.filter((each) => !there.has(keyOf(each)) && !before.has(keyOf(each)))];
}
