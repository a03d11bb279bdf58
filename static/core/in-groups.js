/** A list in the parts that it is shown in. Pure. */

/**
 * @template T
 * @param {readonly T[]} items  those of a group beside each other
 * @param {(item: T) => string|undefined} groupOf  undefined: of none
 * @returns {{group: string|undefined, items: T[]}[]}  in their order
 */
export function inGroups(items, groupOf) {
  /** @type {{group: string|undefined, items: T[]}[]} */
  const groups = [];
  for (const item of items) {
    const group = groupOf(item);
    const last = groups[groups.length - 1];
    if (last?.group === group && groups.length) last.items.push(item);
    else groups.push({ group, items: [item] });
  }
  return groups;
}
