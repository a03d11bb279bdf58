/** Sets of gestures that come and go: as files, to the server if the player wants it, from and to Teachable Machine. */

import { fileName } from '../core/file-name.js';
import { percent, t } from '../core/i18n.js';
import { recall, remember } from '../core/remembered.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { addGesture, cleanGestureName, emptySet, MOST_GESTURES, withoutPictures } from '../learning/gesture-set.js';
import { MAX_BYTES, readSet, SetFileError, writeSet } from '../learning/set-file.js';
import { createSetsApi } from '../learning/sets-api.js';
import { saveFile } from '../ui/save-file.js';
import { gestureName } from './gesture-names.js';
import { followMappings } from './gesture-switch.js';

/** @import {RequestListeners} from '../core/requests.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {createLearner} from '../learning/client.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {ImportedModel} from '../types.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {TeachView} from './teach-view.js' */

/** @typedef {ReturnType<typeof wireTeachFiles>} TeachFiles */

/** Ids of the sets of which the server has a copy. */
const ON_SERVER = 'gesture-sets-on-server';
/** Changes that come one upon the other are sent together. */
const SEND_AFTER_MS = 3000;

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {GestureChoices} parts.choices
 * @param {Settings} parts.settings
 * @param {TeachView} parts.view
 * @param {AskDialog} parts.ask
 * @param {() => Promise<ReturnType<typeof createLearner>>} parts.learner
 * @param {(model: ImportedModel|null) => void} parts.use  in place of what was taught
 * @param {Report} parts.report
 * @param {() => void} parts.onChange  what is to be shown has changed
 */
export function wireTeachFiles({ editor, choices, settings, view, ask, learner, use, report, onChange }) {
  const api = createSetsApi();
  /** @type {string|null} */
  let project = null;
  let sending = 0;
  const copies = () => new Set(/** @type {string[]} */ (recall(ON_SERVER) ?? []));
  const isOnServer = () => copies().has(editor.set.id);

  const sayWhy = (/** @type {unknown} */ error) => report(codeOf(error, 'gesture-file-damaged'));

  /** What is here is not lost by mistake. @param {string} words */
  const mayReplace = async (words) =>
    editor.set.samples.length === 0 || (await ask.put({ title: t(words), yes: t('set-replace-yes') })) !== null;

  /** What another set's gestures do. @param {unknown} chosen */
  const choose = (chosen) => {
    choices.setState(chosen);
    followMappings(settings, choices.state.mappings);
  };

  /** @param {string} text */
  const takeIn = async (text) => {
    const { set, choices: chosen } = readSet(text);
    if (!(await mayReplace('set-replace-question'))) return;
    project = null;
    use(null);
    editor.adopt(set);
    choose(chosen);
    report('gestures-opened', { count: set.gestures.length - 1 });
  };

  /** @param {readonly File[]} files */
  const openSet = async ([file]) => {
    if (file.size > MAX_BYTES) throw new SetFileError('gesture-file-too-large', `${file.size} bytes`);
    await takeIn(await file.text());
  };

  /** @param {readonly File[]} files  a zip, or what is in one */
  const openProject = async (files) => {
    const model = await (await learner()).importTeachableMachine(files);
    if (!(await mayReplace('set-replace-question'))) return model.dispose();
    const named = model.labels
      .slice(0, MOST_GESTURES)
      .map((label, index) => cleanGestureName(label) || t('machine-label', { number: index + 1 }));
    const set = named.reduce(
      (all, name, index) => addGesture(all, name, `label-${index}`) ?? all,
      /** @type {GestureSet} */ ({ ...emptySet(), name: cleanGestureName(model.name) }),
    );
    editor.adopt(set, files);
    choose({ setId: set.id });
    project = set.name || files[0].name;
    use(model);
    return report('gestures-opened', { count: named.length });
  };

  const nameOfFile = () => ({ name: editor.set.name || t('set-file-name'), startedAt: new Date().toISOString() });

  const send = async () => {
    const answer = await api.put(editor.set.id, await writeSet(editor.set, choices.state, { pictures: false }));
    if (!answer.ok) report('gestures-not-sent');
    return answer.ok;
  };

  /** @param {boolean} on */
  const mark = (on) => {
    const now = copies();
    now[on ? 'add' : 'delete'](editor.set.id);
    remember(ON_SERVER, [...now]);
    onChange();
  };

  const saveProject = async () => {
    const { model, set } = editor;
    if (!model) return;
    if (model.kind === 'body') report('gestures-exporting');
    const named = set.gestures.map((gesture) => ({ ...gesture, name: gestureName(gesture) }));
    const { file, learnt } = await (await learner()).exportTeachableMachine(
      model,
      { ...set, gestures: named },
      nameOfFile().name,
    );
    saveFile(file, fileName(nameOfFile(), 'zip'));
    const share = learnt?.accuracy == null ? t('card-unknown') : percent(learnt.accuracy);
    if (learnt) report('gestures-exported', { count: learnt.count, share });
  };

  /** @type {RequestListeners} */
  const requests = {
    'set-save': async () =>
      saveFile(
        new Blob([await writeSet(editor.set, choices.state, { pictures: true })], { type: 'application/json' }),
        fileName(nameOfFile(), 'gesture.json'),
      ),
    'set-file-open': openSet,
    'machine-file-open': openProject,
    'machine-save': saveProject,
    'pictures-drop': async () => {
      const answer = await ask.put({ title: t('pictures-drop-question'), yes: t('pictures-drop-yes') });
      if (answer !== null) editor.change(withoutPictures(editor.set));
    },
    'set-new': async () => {
      if (!(await mayReplace('set-new-question'))) return;
      project = null;
      use(null);
      editor.adopt(emptySet());
      choose({ setId: editor.set.id });
    },
    'set-to-server': async () => {
      if (await send()) mark(true);
      else onChange();
    },
    'set-from-server': async () => {
      const answer = await api.remove(editor.set.id);
      if (answer.ok || answer.status === 404) return mark(false);
      report('gestures-not-deleted');
      return onChange();
    },
    'set-fetch': async () => {
      const answer = await api.get(editor.set.id);
      if (!answer.ok) return report('gestures-not-fetched');
      await takeIn(answer.value);
      return mark(true);
    },
  };
  onRequests(view, requests, sayWhy);

  editor.onChange(() => {
    clearTimeout(sending);
    if (isOnServer()) sending = window.setTimeout(send, SEND_AFTER_MS);
  });

  return {
    /** @returns {string|null} */
    get project() {
      return project;
    },
    get onServer() {
      return isOnServer();
    },
    /** A set that is one of Teachable Machine's is opened again with it. */
    async reopen() {
      const { imported, set } = editor;
      project = null;
      use(null);
      if (!imported) return;
      try {
        const model = await (await learner()).importTeachableMachine(imported);
        if (editor.imported !== imported) return model.dispose();
        project = set.name || t('set-file-name');
        use(model);
      } catch (error) {
        sayWhy(error);
      }
      onChange();
    },
  };
}
