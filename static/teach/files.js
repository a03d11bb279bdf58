/** Sets of gestures that come and go: as files, to the server if the player wants it, from and to Teachable Machine. */
import { fileName } from '../core/file-name.js';
import { percent, t } from '../core/i18n.js';
import { makeTextReader } from '../core/read-file.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { emptySet, withoutPictures } from '../learning/gesture-set.js';
import { MAX_BYTES, readSet, SetFileError, writeFullSet } from '../learning/set-file.js';
import { saveFile } from '../ui/save-file.js';
import { makeEarlierSets } from './earlier-sets.js';
import { gestureName } from './gesture-names.js';
import { followMappings } from './gesture-switch.js';
import { makeProject } from './project.js';
import { makeServerCopy } from './server-copy.js';
import { makeUnexportedProject } from './unexported-project.js';

/** @import {RequestListeners} from '../core/requests.js' */
/** @import {Report, StatusArgs} from '../core/statuses.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {GestureSets, Settings} from '../parts.js' */
/** @import {ImportedModel} from '../types.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {Learner} from './learner.js' */
/** @import {SetPlace} from './players-set.js' */
/** @import {makeSamples} from './samples.js' */
/** @import {TeachView} from './teach-view.js' */

/** @typedef {ReturnType<typeof wireTeachFiles>} TeachFiles */

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {GestureChoices} parts.choices
 * @param {Settings} parts.settings
 * @param {GestureSets} parts.sets
 * @param {TeachView} parts.view
 * @param {AskDialog} parts.ask
 * @param {() => Promise<Learner>} parts.learner
 * @param {ReturnType<typeof makeSamples>['ofFile']} parts.sampleOf
 * @param {(model: ImportedModel|null) => void} parts.use  in place of what was taught
 * @param {Report} parts.report
 * @param {() => SetPlace} parts.place  of the set that is shown
 * @param {() => void} parts.onChange  what is to be shown has changed
 */
export function wireTeachFiles({
  editor,
  choices,
  settings,
  sets,
  view,
  ask,
  learner,
  sampleOf,
  use,
  report,
  place,
  onChange,
}) {
  const earlier = makeEarlierSets({ editor, store: sets.store, report, onChange });
  const copy = makeServerCopy({ editor, choices, sets, place, report, onChange: earlier.look });
  const project = makeProject({ editor, learner, use });
  const unexported = makeUnexportedProject({ editor, learner, sampleOf, report });
  const read = makeTextReader();
  const sayWhy = (/** @type {unknown} */ error) =>
    report(codeOf(error, 'gesture-file-damaged'), /** @type {{args?: StatusArgs}|null} */ (error)?.args);

  /** What is here is not lost by mistake. @param {string} words */
  const mayReplace = async (words) =>
    editor.set.samples.length === 0 || (await ask.put({ title: t(words), yes: t('set-replace-yes') })) !== null;

  /** What another set's gestures do. The one of before goes for good. @param {unknown} chosen @param {GestureSet} before */
  const choose = (chosen, before) => {
    choices.setState(chosen);
    followMappings(settings, choices.state.mappings);
    if (before.id !== editor.set.id && (before.gestures.length > 1 || before.samples.length)) sets.forget([before.id]);
  };

  /**
   * @param {string} text
   * @param {{isCopy?: boolean}} [options]  isCopy: of the player's own set, of which the profile may know more
   * @returns {Promise<boolean>}  false: the player wants to keep what is here
   */
  const takeIn = async (text, { isCopy = false } = {}) => {
    const { set, choices: chosen } = readSet(text);
    if (!(await mayReplace('set-replace-question'))) return false;
    unexported.cancel();
    project.close();
    const before = editor.set;
    // What could not be read, and so seems to be elsewhere, is not written over.
    editor.adopt(set, null, { replace: place() !== 'elsewhere' || set.id !== before.id });
    choose(isCopy && choices.state.mappings.length ? choices.state : chosen, before);
    report('gestures-opened', { count: set.gestures.length - 1 });
    return true;
  };

  /** @type {RequestListeners} */
  const requests = {
    'set-save': () => saveSet(editor, choices, report),
    'set-file-open': async ([file]) => {
      if (file.size > MAX_BYTES) throw new SetFileError('gesture-file-too-large', `${file.size} bytes`);
      const text = await read(file);
      if (text !== null) await takeIn(text);
    },
    'machine-file-open': async (files) => {
      unexported.cancel();
      const hooks = {
        mayReplace: () => mayReplace('set-replace-question'),
        onAdopted: (/** @type {GestureSet} */ { id }, /** @type {GestureSet} */ before) =>
          choose({ setId: id }, before),
      };
      const count = await project.open(files, hooks).catch(async (error) => {
        if (codeOf(error, 'gesture-file-damaged') !== 'gesture-file-unexported') throw error;
        const saved = files.find(({ name }) => /\.tm$/i.test(name)) ?? files[0];
        const opened = await unexported.open(saved, hooks);
        if (opened === undefined) throw error;
        if (opened !== null) project.close();
        return opened;
      });
      if (count !== null) report('gestures-opened', { count });
    },
    'machine-save': async () => saveProject(editor, await learner(), report),
    'pictures-drop': async () => {
      const answer = await ask.put({ title: t('pictures-drop-question'), yes: t('pictures-drop-yes') });
      if (answer === null) return;
      editor.change(withoutPictures(editor.set));
      await sets.store.dropEarlierPictures(editor.set.id);
      await earlier.look();
    },
    'set-new': async () => {
      if (!(await mayReplace('set-new-question'))) return;
      unexported.cancel();
      project.close();
      const before = editor.set;
      editor.adopt(emptySet());
      choose({ setId: editor.set.id }, before);
    },
    'set-to-server': copy.add,
    'set-from-server': copy.remove,
    'set-fetch': () => copy.fetch((text) => takeIn(text, { isCopy: true })),
    'set-restore': earlier.restore,
  };
  onRequests(view, requests, sayWhy);

  return {
    /** The name of a Teachable Machine project that is in use. */
    get project() {
      return project.name;
    },
    get onServer() {
      return copy.isThere;
    },
    get earlier() {
      return earlier.list;
    },
    /** The player's set is open. One that is of Teachable Machine is opened again with it. */
    async opened() {
      copy.look();
      await Promise.all([earlier.look(), project.reopen().catch(sayWhy)]);
      onChange();
    },
  };
}

/** @param {Pick<GestureEditor, 'set'>} editor */
const nameOfFile = ({ set }) => ({ name: set.name || t('set-file-name'), startedAt: new Date().toISOString() });

/** @param {Pick<GestureEditor, 'set'>} editor @param {Pick<GestureChoices, 'state'>} choices @param {Report} report */
async function saveSet(editor, choices, report) {
  const { text, isBare } = await writeFullSet(editor.set, choices.state);
  saveFile(new Blob([text], { type: 'application/json' }), fileName(nameOfFile(editor), 'gesture.json'));
  if (isBare) report('gestures-saved-bare');
}

/** @param {Pick<GestureEditor, 'set'|'model'>} editor @param {Learner} learner @param {Report} report */
async function saveProject(editor, learner, report) {
  const { model, set } = editor;
  if (!model) return;
  if (model.kind === 'body') report('gestures-exporting');
  const named = { ...set, gestures: set.gestures.map((gesture) => ({ ...gesture, name: gestureName(gesture) })) };
  const { file, learnt } = await learner.exportTeachableMachine(model, named, nameOfFile(editor).name);
  saveFile(file, fileName(nameOfFile(editor), 'zip'));
  const share = learnt?.accuracy == null ? t('card-unknown') : percent(learnt.accuracy);
  if (learnt) report('gestures-exported', { count: learnt.count, share });
}
