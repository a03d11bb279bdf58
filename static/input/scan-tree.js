/**
 * What a switch can reach, as a tree: groups as they are on the page, in
 * whatever dialog is on top. A group of one is its item, and a page of one
 * group is that group's items, so that nobody presses without need.
 */
import { t } from '../core/i18n.js';
import { groupOf, nameOf, operables, repeatsFor } from '../ui/operables.js';

/** @import {ScanNode} from '../types.js' */
/** @typedef {{id: Element, children?: Branch[], plays?: boolean, repeats?: boolean}} Branch */

/** Looking at the whole page costs time; what comes and goes is seen this soon, and before each press. */
const LOOK_EVERY_MS = 200;

/** @returns {readonly ScanNode[]} */
export function scanTree() {
  /** @type {Branch[]} */
  const roots = [];
  /** @type {Map<Element, Branch[]>} */
  const groups = new Map();

  /** @param {Element} group @returns {Branch[]}  where its members go */
  const membersOf = (group) => {
    // What is in the dialog on top, or on the page, is at the top.
    if (group === document.body || group instanceof HTMLDialogElement) return roots;
    const known = groups.get(group);
    if (known) return known;
    /** @type {Branch[]} */
    const children = [];
    groups.set(group, children);
    membersOf(groupOf(group)).push({ id: group, children });
    return children;
  };
  for (const element of operables()) {
    const repeats = repeatsFor(element, 'scan');
    membersOf(groupOf(element)).push({ id: element, plays: element.matches('.zone'), repeats });
  }
  const tree = roots.map(shorten);
  return tree.length === 1 && tree[0].children ? tree[0].children : tree;
}

/**
 * The tree, looked at anew when it may have changed.
 * @returns {(nowMs: number, isFresh: boolean) => readonly ScanNode[]}  isFresh: as it is now, whatever that costs
 */
export function makeTreeLook() {
  /** @type {readonly ScanNode[]} */
  let tree = [];
  let lookedAtMs = -Infinity;
  return (nowMs, isFresh) => {
    if (isFresh || nowMs - lookedAtMs >= LOOK_EVERY_MS) {
      tree = scanTree();
      lookedAtMs = nowMs;
    }
    return tree;
  };
}

/** @param {Branch} branch @returns {Branch} */
function shorten(branch) {
  if (!branch.children) return branch;
  const children = branch.children.map(shorten);
  return children.length === 1 ? children[0] : { ...branch, children };
}

/**
 * What is under the scan, in words: with what it is set to now.
 * @param {ScanNode} node  of `scanTree`
 * @returns {string}
 */
export function wordsOf(node) {
  const element = /** @type {HTMLElement} */ (node.id);
  if (node.children) return groupName(element, node);
  const name = element.matches('button, a, summary') ? visibleText(element) || nameOf(element) : nameOf(element);
  const value = shownValue(element);
  return value ? t('scan-value', { name, value }) : name;
}

/** @param {HTMLElement} group @param {ScanNode} node */
function groupName(group, node) {
  const titled = group.hasAttribute('aria-label') || group.hasAttribute('aria-labelledby');
  const title = titled ? nameOf(group) : visibleText(group.querySelector(':scope > legend, :scope > h2, :scope > h3'));
  // A group without a name is called after what is in it.
  return title || (node.children ?? []).slice(0, 3).map(wordsOf).join(', ');
}

/** @param {Element|null} element  without what is only for the eye */
function visibleText(element) {
  const copy = /** @type {Element|undefined} */ (element?.cloneNode(true));
  copy?.querySelectorAll('[aria-hidden="true"]').forEach((part) => part.remove());
  return (copy?.textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** @param {HTMLElement} element */
function shownValue(element) {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.label.trim();
  if (element.hasAttribute('aria-pressed')) return t(element.ariaPressed === 'true' ? 'scan-on' : 'scan-off');
  if (!(element instanceof HTMLInputElement)) return '';
  if (element.type === 'checkbox') return t(element.checked ? 'scan-on' : 'scan-off');
  return element.type === 'password' || element.type === 'range' ? '' : element.value;
}
