/** What the view asks for, done: gestures, snapshots, the mapping, and when a gesture counts as made. */
import { defaultsOf } from '../commands/fields.js';
import { commands } from '../commands/index.js';
import { megabytes, t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { MOST_MAPPINGS } from '../learning/choices.js';
import {
  addGesture,
  cleanGestureName,
  moveSamples,
  NOTHING,
  newId,
  removeGesture,
  removeSamples,
  renameGesture,
} from '../learning/gesture-set.js';
import { gestureName } from './gesture-names.js';
import { followMappings } from './gesture-switch.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings, Sound} from '../parts.js' */
/** @import {GestureChoices, Mapping} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {TeachView} from './teach-view.js' */
/** @import {wireTeachCapture} from './snapshots.js' */
/** @import {TeachLive} from './live.js' */

/** How long a line of the mapping is tried. */
const TRY_MS = 500;

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {GestureChoices} parts.choices
 * @param {Settings} parts.settings
 * @param {ReturnType<typeof wireTeachCapture>} parts.capture
 * @param {TeachLive} parts.live
 * @param {TeachView} parts.view
 * @param {AskDialog} parts.ask
 * @param {Pick<Sound, 'start'>} parts.sound
 * @param {Report} parts.report
 * @param {() => number} parts.pictureBytes  what the picture embedding's network weighs
 * @param {() => boolean} parts.isElsewhere  the gestures of the mapping are in another browser
 */
export function wireTeachRequests({
  editor,
  choices,
  settings,
  capture,
  live,
  view,
  ask,
  sound,
  report,
  pictureBytes,
  isElsewhere,
}) {
  const { change } = editor;
  const nameOf = (/** @type {string} */ id) => {
    const found = editor.set.gestures.find((gesture) => gesture.id === id);
    return found ? gestureName(found) : '';
  };

  /** @param {readonly Mapping[]} mappings */
  const setMappings = (mappings) => {
    choices.update({ mappings });
    followMappings(settings, mappings);
  };

  const addMapping = () => {
    const { gestures } = editor.set;
    const real = gestures.filter(({ id }) => id !== NOTHING);
    // Those of gestures that were deleted go for good now.
    const here = choices.state.mappings.filter(
      ({ gestureId }) => isElsewhere() || real.some(({ id }) => id === gestureId),
    );
    const first = real.find(({ id }) => !here.some(({ gestureId }) => gestureId === id)) ?? real[0];
    const { id: command, fields } = commands[0].meta;
    if (here.length >= MOST_MAPPINGS) report('mappings-full');
    else if (first) setMappings([...here, { id: newId(), gestureId: first.id, command, args: defaultsOf(fields) }]);
  };

  onRequests(view, {
    'gesture-add': async () => {
      const name = await ask.put({ title: t('gesture-add-question'), yes: t('gesture-add-yes'), text: '' });
      if (name === null) return;
      const next = addGesture(editor.set, cleanGestureName(name));
      if (next) change(next);
      else report('gestures-many');
    },
    'gesture-rename': async (id) => {
      const name = await ask.put({
        title: t('gesture-rename-question', { name: nameOf(id) }),
        yes: t('rename-yes'),
        text: nameOf(id),
      });
      if (name !== null && cleanGestureName(name)) change(renameGesture(editor.set, id, cleanGestureName(name)));
    },
    'gesture-delete': async (id) => {
      const answer = await ask.put({ title: t('gesture-delete-question', { name: nameOf(id) }), yes: t('delete-yes') });
      if (answer !== null) change(removeGesture(editor.set, id));
    },
    'samples-delete': (ids) => change(removeSamples(editor.set, ids)),
    'samples-move': ({ ids, to }) => change(moveSamples(editor.set, ids, to)),
    'teach-undo': () => {
      if (editor.undo()) report('undone');
    },
    'teach-kind': (kind) => change({ ...editor.set, kind }),
    'training-options': (options) => editor.setOptions(options),
    'capture-begin': (id) => capture.begin(id, 'hold'),
    'capture-countdown': (id) => capture.begin(id, 'count'),
    'capture-end': () => capture.end(),
    'capture-from-files': async ({ gestureId, files }) => {
      if (editor.set.kind !== 'picture') {
        const answer = await ask.put({
          title: t('teach-kind-question', { size: megabytes(pictureBytes()) }),
          yes: t('teach-kind-yes'),
        });
        if (answer === null) return;
        change({ ...editor.set, kind: 'picture' });
      }
      await capture.addFiles(gestureId, files);
    },
    'setting-choose': ({ name, value }) => settings.choose(name, value),
    'mapping-add': addMapping,
    'mapping-change': (mapping) =>
      setMappings(choices.state.mappings.map((each) => (each.id === mapping.id ? mapping : each))),
    'mapping-remove': (id) => setMappings(choices.state.mappings.filter((each) => each.id !== id)),
    'mapping-try': async (id) => {
      await sound.start();
      live.try(id, 'begin');
      setTimeout(() => live.try(id, 'end'), TRY_MS);
    },
    'trigger-change': ({ gestureId, settings: trigger }) =>
      choices.update({ firing: { ...choices.state.firing, [gestureId]: trigger } }),
    'trigger-reset': (gestureId) =>
      choices.update({
        firing: Object.fromEntries(Object.entries(choices.state.firing).filter(([id]) => id !== gestureId)),
      }),
  });
}
