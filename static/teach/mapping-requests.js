/** What gestures do, and when they count as made, as the view asks for it. */
import { defaultsOf } from '../commands/fields.js';
import { commands } from '../commands/index.js';
import { onRequests } from '../core/requests.js';
import { MOST_MAPPINGS } from '../learning/choices.js';
import { NOTHING, newId } from '../learning/gesture-set.js';
import { followMappings } from './gesture-switch.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureChoices, Mapping} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {Settings, Sound} from '../parts.js' */
/** @import {Gesture} from '../types.js' */
/** @import {TeachLive} from './live.js' */

/** How long a line of the mapping is tried. */
const TRY_MS = 500;

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'>} parts.editor
 * @param {GestureChoices} parts.choices
 * @param {Settings} parts.settings
 * @param {Pick<TeachLive, 'try'>} parts.live
 * @param {EventTarget} parts.view
 * @param {Pick<Sound, 'start'>} parts.sound
 * @param {Report} parts.report
 * @param {() => boolean} parts.isElsewhere  the gestures of the mapping are in another browser
 */
export function wireMappingRequests({ editor, choices, settings, live, view, sound, report, isElsewhere }) {
  /** @param {readonly Mapping[]} mappings */
  const setMappings = (mappings) => {
    choices.update({ mappings });
    followMappings(settings, mappings);
  };
  onRequests(view, {
    'mapping-add': () => {
      const { mappings } = choices.state;
      const here = isElsewhere() ? mappings : mappingsOf(editor.set.gestures, mappings);
      const added = newMapping(editor.set.gestures, here);
      if (here.length >= MOST_MAPPINGS) report('mappings-full');
      else if (added) setMappings([...here, added]);
    },
    'mapping-change': (mapping) =>
      setMappings(choices.state.mappings.map((each) => (each.id === mapping.id ? mapping : each))),
    'mapping-remove': (id) => setMappings(choices.state.mappings.filter((each) => each.id !== id)),
    'mapping-try': async (id) => {
      await sound.start();
      live.try(id, 'begin');
      setTimeout(() => live.try(id, 'end'), TRY_MS);
    },
    'trigger-change': ({ gestureId, settings: trigger }) => choices.setTrigger(gestureId, trigger),
    'trigger-reset': (gestureId) => choices.setTrigger(gestureId),
  });
}

/**
 * Those of gestures that were deleted go for good when the next one is added.
 * @param {readonly Gesture[]} gestures
 * @param {readonly Mapping[]} mappings
 */
const mappingsOf = (gestures, mappings) =>
  mappings.filter(({ gestureId }) => gestures.some(({ id }) => id === gestureId && id !== NOTHING));

/**
 * @param {readonly Gesture[]} gestures
 * @param {readonly Mapping[]} mappings
 * @returns {Mapping|null}  of the first gesture that has none yet; null: there is no gesture
 */
function newMapping(gestures, mappings) {
  const real = gestures.filter(({ id }) => id !== NOTHING);
  const gesture = real.find(({ id }) => !mappings.some(({ gestureId }) => gestureId === id)) ?? real[0];
  if (!gesture) return null;
  const { id: command, fields } = commands[0].meta;
  return { id: newId(), gestureId: gesture.id, command, args: defaultsOf(fields) };
}
