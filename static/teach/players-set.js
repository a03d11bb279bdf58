/** The set of gestures of whoever plays: opened when players change, and the player's own from its first gesture on. */
import { makeMachine } from '../core/machine.js';

/** @import {Transitions} from '../core/machine.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */

/**
 * here: it is open; opening: another one is being read; elsewhere: this browser
 * does not keep the player's set, and shows an empty one in its place.
 * @typedef {'here'|'opening'|'elsewhere'} SetPlace
 */
/** @typedef {'wanted'|'found'|'missing'|'taught'} SetEvent  taught: there is something in the set that is open */

/** @type {Transitions<SetPlace, SetEvent>} */
export const SET_PLACES = Object.freeze({
  here: { wanted: 'opening' },
  opening: { wanted: 'opening', found: 'here', missing: 'elsewhere' },
  elsewhere: { wanted: 'opening', taught: 'here' },
});

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'open'|'onChange'>} parts.editor
 * @param {Pick<GestureChoices, 'state'|'update'|'onChange'>} parts.choices
 * @param {() => Promise<void>} parts.onOpened
 */
export function followPlayersSet({ editor, choices, onOpened }) {
  const machine = makeMachine(SET_PLACES, 'here');

  /** @type {string|null} */
  let wanted = null;

  const open = async () => {
    const { setId } = choices.state;
    if (setId === (machine.state === 'opening' ? wanted : editor.set.id)) return;
    wanted = setId;
    machine.send('wanted');
    const found = await editor.open(setId);
    // Meanwhile another one may have been asked for, which goes on by itself.
    if (setId !== wanted) return;
    machine.send(found || setId === null ? 'found' : 'missing');
    await onOpened();
  };

  editor.onChange(() => {
    const { id, gestures, samples } = editor.set;
    // While another one is being read, the one of before is still shown: it does not belong to who plays now.
    if (machine.state === 'opening' || (gestures.length === 1 && samples.length === 0)) return;
    machine.send('taught');
    // What is kept must be found again: also snapshots of nothing special alone.
    if (choices.state.setId !== id) choices.update({ setId: id });
  });
  choices.onChange(open);
  open();

  return {
    get isElsewhere() {
      return machine.state === 'elsewhere';
    },
    /** @returns {SetPlace} */
    get place() {
      return machine.state;
    },
  };
}
