/** What the computer's keys do in the editor. */

/** Ways, as arrow keys name them. @type {Readonly<Record<string, string>>} */
const ARROWS = Object.freeze({ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' });

/**
 * Of a shape.
 * @param {KeyboardEvent} event
 * @returns {{edit: string, [detail: string]: any}|null}  null: not a key of the editor's
 */
export function changeBy({ key, ctrlKey, altKey, metaKey, shiftKey }) {
  if (ctrlKey || altKey || metaKey) return null;
  if (ARROWS[key]) return { edit: 'move', way: ARROWS[key], ...(shiftKey && { steps: 1 }) };
  if (key === '+' || key === '=') return { edit: 'resize', by: 1 };
  if (key === '-') return { edit: 'resize', by: -1 };
  return key === 'Delete' || key === 'Backspace' ? { edit: 'remove' } : null;
}

/**
 * Ctrl+Z and Ctrl+Y, as everywhere; a text field has its own.
 * @param {KeyboardEvent} event
 * @returns {'shapes-undo'|'shapes-redo'|null}
 */
export function wayBackBy({ key, ctrlKey, metaKey, shiftKey, target }) {
  const letter = key.toLowerCase();
  if (!(ctrlKey || metaKey) || !['z', 'y'].includes(letter) || target instanceof HTMLInputElement) return null;
  return letter === 'y' || shiftKey ? 'shapes-redo' : 'shapes-undo';
}
