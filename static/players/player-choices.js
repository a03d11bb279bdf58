/**
 * A player's choices on this page (settings, reach, gestures), read and
 * replaced as one, and saved once for all that changes at once.
 */
import { makeMachine } from '../core/machine.js';
import { permittedOnly } from '../core/ranges.js';
import { withInstrument } from '../instruments/index.js';
import { changesBetween } from './choice-changes.js';

/** @import {Transitions} from '../core/machine.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {ChoiceChanges} from './choice-changes.js' */
/** @import {Profile, Reaches as ReachesOfPlayer} from './profile.js' */

/** @typedef {{settings: Record<string, unknown>, reaches: ReachesOfPlayer, gestures?: unknown}} Choices */
/**
 * saved: what the page says has been saved; unsaved: it will be in a moment;
 * loading: the page is being made to say what was saved, which is no change of
 * the player's.
 * @typedef {'saved'|'unsaved'|'loading'} ChoicesState
 */

/** @type {Transitions<ChoicesState, 'change'|'save'|'load'|'loaded'>} */
export const CHOICES = Object.freeze({
  saved: { change: 'unsaved', load: 'loading' },
  unsaved: { save: 'saved', load: 'loading' },
  loading: { loaded: 'saved' },
});

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pick<Reaches, 'getState'|'setState'|'onChange'>} parts.reaches
 * @param {Pick<GestureChoices, 'getState'|'setState'|'onChange'>} parts.gestures
 * @param {(changes: ChoiceChanges) => void} parts.onSave  hears what was changed since the last time
 */
export function makePlayerChoices({ settings, reaches, gestures, onSave }) {
  const machine = makeMachine(CHOICES, 'saved');
  /** As they are now. */
  const values = () => ({
    settings: settings.snapshot(),
    reaches: reaches.getState(),
    gestures: /** @type {Profile['gestures']} */ (gestures.getState()),
  });
  /** As they were saved, or loaded. */
  let known = values();

  /** What was changed a moment ago belongs to who played then. */
  function settle() {
    if (!machine.send('save')) return;
    const [before, now] = [known, values()];
    known = now;
    onSave(changesBetween(before, now));
  }
  function change() {
    if (machine.state !== 'unsaved' && machine.send('change')) queueMicrotask(settle);
  }
  settings.onChange(change);
  reaches.onChange(change);
  gestures.onChange(change);

  return {
    settle,
    get isUnsaved() {
      return machine.state === 'unsaved';
    },
    /** What changes now is no change of the player's. */
    get isLoading() {
      return machine.state === 'loading';
    },
    values,
    /** Whatever was not saved yet is gone. @param {Choices} chosen */
    load(chosen) {
      machine.send('load');
      settings.replaceAll(permittedOnly(settings.ranges, withInstrument(chosen.settings)));
      reaches.setState(chosen.reaches);
      gestures.setState(chosen.gestures ?? {});
      known = values();
      machine.send('loaded');
    },
  };
}
