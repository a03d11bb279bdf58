/**
 * What can be operated right now, and how: for everybody who has no hand on a
 * mouse or keyboard. Dwell, switches and gestures all press through `activate`.
 */

const OPERABLE =
  'button, a[href], select, summary, input:not([type="hidden"], [type="file"]), textarea:not([readonly]), [contenteditable="true"]';
const GROUP = '[role="group"], [role="toolbar"], [role="radiogroup"], fieldset, section, nav, dialog';
const TYPED = ['text', 'search', 'url', 'tel', 'email', 'password', 'number'];

/**
 * The dialog on top, or null. Of several the last in the page is on top, which is
 * why the choice dialog and the letter board stand at its end.
 * @param {ParentNode} [root]
 * @returns {HTMLDialogElement|null}
 */
export function topDialog(root = document) {
  return [.../** @type {NodeListOf<HTMLDialogElement>} */ (root.querySelectorAll('dialog:modal'))].at(-1) ?? null;
}

/**
 * @param {Document|Element} [root]
 * @returns {HTMLElement[]}  seen and enabled, in the page's order; while a dialog is open, only what is in it
 */
export function operables(root = document) {
  const within = topDialog() ?? root;
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(OPERABLE)]).filter(isOperable);
}

/**
 * The operable thing that this is a part of: of a label, the field that it names.
 * @param {Element|null} element
 * @returns {HTMLElement|null}
 */
export function operableAt(element) {
  const found = element?.closest(OPERABLE) ?? element?.closest('label')?.control ?? null;
  return found instanceof HTMLElement && isOperable(found) ? found : null;
}

/** @param {HTMLElement} element */
function isOperable(element) {
  if (element.matches(':disabled, [aria-disabled="true"]') || element.closest('[inert]')) return false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height, bottom } = element.getBoundingClientRect();
  // Skip links wait above the page until the keyboard reaches them; what a long dialog was scrolled past is still there.
  const scrolled = scrollY + (element.closest('dialog')?.scrollTop ?? 0);
  return width > 0 && height > 0 && bottom + scrolled > 0;
}

/**
 * @param {Element} element
 * @returns {Element}  the row that it is scanned with
 */
export function groupOf(element) {
  return element.parentElement?.closest(GROUP) ?? document.body;
}

/**
 * Whether it may be chosen again at once. Who stays on a toggle would switch it on and off, so a row of those is
 * for the switch alone, whose scan then stays in the row: `data-repeats="scan"`.
 * @param {Pick<HTMLElement, 'dataset'>} element
 * @param {'dwell'|'scan'} way  in which it is chosen
 */
export const repeatsFor = ({ dataset }, way) => dataset.repeats === '' || dataset.repeats === way;

/**
 * What is visible of it counts: a switch is pressed on its words too.
 * @param {HTMLElement} element
 * @returns {DOMRect}
 */
export function placeOf(element) {
  return (element.closest('label') ?? element).getBoundingClientRect();
}

/**
 * What it is called, for those who hear or read it.
 * @param {HTMLElement} element
 */
export function nameOf(element) {
  const labels = /** @type {HTMLInputElement} */ (element).labels ?? [];
  const named =
    element
      .getAttribute('aria-labelledby')
      ?.split(/\s+/)
      .map((id) => document.getElementById(id)) ?? [];
  const texts = [
    element.getAttribute('aria-label'),
    ...named.map((each) => each?.textContent),
    labels[0]?.querySelector('span')?.textContent,
    labels[0]?.textContent,
    element.textContent,
    element.title,
  ];
  return (
    texts
      .find((text) => text?.trim())
      ?.trim()
      .replace(/\s+/g, ' ') ?? ''
  );
}

/**
 * Press it, as a click would; where a click is not enough, a dialog of large buttons opens.
 * @param {HTMLElement} element
 */
export function activate(element) {
  if (element instanceof HTMLSelectElement || isOfType(element, ['range']))
    return helper('choice-dialog').choose(element);
  if (element instanceof HTMLTextAreaElement || isOfType(element, TYPED)) return helper('letter-board').write(element);
  element.click();
}

/** @param {HTMLElement} element @param {readonly string[]} types */
const isOfType = (element, types) => element instanceof HTMLInputElement && types.includes(element.type);

/** @typedef {{'choice-dialog': {choose(list: HTMLElement): void}, 'letter-board': {write(field: HTMLElement): void}}} Helpers */

/** @template {keyof Helpers} Name @param {Name} name @returns {Helpers[Name]} */
function helper(name) {
  const element = document.querySelector(name);
  if (!element) throw new TypeError(`the page has no <${name}>`);
  return /** @type {Helpers[Name]} */ (/** @type {unknown} */ (element));
}
