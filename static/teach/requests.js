/** What the view asks for about the gestures themselves, done: their names, their snapshots, and what can be undone. */
import { megabytes, t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import {
  addGesture,
  cleanGestureName,
  moveSamples,
  removeGesture,
  removeSamples,
  renameGesture,
} from '../learning/gesture-set.js';
import { gestureName } from './gesture-names.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {Settings} from '../parts.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {wireTeachCapture} from './snapshots.js' */

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {Settings} parts.settings
 * @param {ReturnType<typeof wireTeachCapture>} parts.capture
 * @param {EventTarget} parts.view
 * @param {AskDialog} parts.ask
 * @param {Report} parts.report
 * @param {() => number} parts.pictureBytes  what the picture embedding's network weighs
 * @param {(ids: ReadonlySet<string>) => unknown} parts.dropEarlier  the pictures of these snapshots in earlier versions
 */
export function wireTeachRequests({ editor, settings, capture, view, ask, report, pictureBytes, dropEarlier }) {
  const { change } = editor;
  /** What is deleted is not kept as a picture in an earlier version either. @param {GestureSet} next */
  const remove = (next) => {
    const here = new Set(next.samples.map(({ id }) => id));
    const gone = editor.set.samples.map(({ id }) => id).filter((id) => !here.has(id));
    change(next);
    dropEarlier(new Set(gone));
  };
  const nameOf = (/** @type {string} */ id) => {
    const found = editor.set.gestures.find((gesture) => gesture.id === id);
    return found ? gestureName(found) : '';
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
      if (answer !== null) remove(removeGesture(editor.set, id));
    },
    'samples-delete': (ids) => remove(removeSamples(editor.set, ids)),
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
  });
}
