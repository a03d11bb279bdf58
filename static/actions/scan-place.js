/** Where a scan is, in a tree that may have changed each time that it is looked at. */

/** @import {ScanNode} from '../types.js' */

/** The last step of each group. */
export const UP = Object.freeze({ id: 'up' });

export class ScanPlace {
  /** The groups that were entered. @type {readonly unknown[]} */
  #path = [];
  #index = 0;
  /** What is there; undefined: nothing that anybody was shown yet. @type {unknown} */
  #id;

  get path() {
    return this.#path;
  }

  get isInGroup() {
    return this.#path.length > 0;
  }

  /** @param {readonly ScanNode[]} tree  without anything that has gone from it since `find` @returns {ScanNode} */
  node(tree) {
    return siblings(tree, this.#path)[this.#index];
  }

  /** @param {readonly ScanNode[]} tree @returns {number|null}  null: it is at the last one */
  next(tree) {
    return this.#index + 1 < siblings(tree, this.#path).length ? this.#index + 1 : null;
  }

  /** @param {readonly ScanNode[]} tree @param {number} index  of this level @returns {ScanNode} */
  goTo(tree, index) {
    this.#index = index;
    const node = this.node(tree);
    this.#id = node.id;
    return node;
  }

  /** At the first thing of a level, until `find` or `goTo` says at which. @param {readonly unknown[]} [path] */
  goBefore(path = []) {
    this.#path = path;
    this.#index = 0;
    this.#id = undefined;
  }

  /** @param {readonly ScanNode[]} tree @returns {number}  where on the level above the group lies that it leaves */
  leave(tree) {
    const group = this.#path.at(-1);
    this.goBefore(this.#path.slice(0, -1));
    return Math.max(0, indexOf(siblings(tree, this.#path), group));
  }

  /**
   * What it is at may have moved, or gone, and so may the groups around it.
   * @param {readonly ScanNode[]} tree
   * @returns {number|null}  null: it is there still; else what is nearest to where it was, -1 where there is nothing
   */
  find(tree) {
    const gone = this.#path.findIndex((id, level) => !groupIn(siblings(tree, this.#path.slice(0, level)), id));
    if (gone >= 0) this.goBefore(this.#path.slice(0, gone));
    const here = siblings(tree, this.#path);
    const index = indexOf(here, this.#id);
    if (index < 0) return Math.min(this.#index, here.length - 1);
    this.#index = index;
    return null;
  }
}

/**
 * @param {readonly ScanNode[]} tree
 * @param {readonly unknown[]} path
 * @returns {readonly ScanNode[]}  with the step up, in a group
 */
function siblings(tree, path) {
  const inside = path.reduce(
    (/** @type {readonly ScanNode[]} */ nodes, id) => groupIn(nodes, id)?.children ?? [],
    tree,
  );
  return path.length ? [...inside, UP] : inside;
}

/** @param {readonly ScanNode[]} nodes @param {unknown} id */
const groupIn = (nodes, id) => nodes.find((node) => node.id === id && node.children);

/** @param {readonly ScanNode[]} nodes @param {unknown} id */
const indexOf = (nodes, id) => nodes.findIndex((node) => node.id === id);
