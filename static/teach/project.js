/** A Teachable Machine project in place of what was taught here: its labels are the gestures. */
import { t } from '../core/i18n.js';
import { addGesture, cleanGestureName, emptySet, MOST_GESTURES } from '../learning/gesture-set.js';

/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {ImportedModel} from '../types.js' */
/** @import {Learner} from './learner.js' */

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'imported'|'adopt'>} parts.editor
 * @param {() => Promise<Pick<Learner, 'importTeachableMachine'>>} parts.learner
 * @param {(model: ImportedModel|null) => void} parts.use  null: what was taught here again
 */
export function makeProject({ editor, learner, use }) {
  /** @type {string|null} */
  let name = null;

  /** @param {ImportedModel} model @param {string} called */
  const begin = (model, called) => {
    name = called;
    use(model);
  };
  const close = () => {
    name = null;
    use(null);
  };

  return {
    /** Of the project that is in use; null: none is. @returns {string|null} */
    get name() {
      return name;
    },
    close,

    /**
     * @param {readonly File[]} files  a zip, or what is in one
     * @param {{mayReplace: () => Promise<boolean>, onAdopted: (set: GestureSet, before: GestureSet) => void}} hooks
     * @returns {Promise<number|null>}  how many labels it has; null: the player wants to keep what is here
     */
    async open(files, { mayReplace, onAdopted }) {
      const model = await (await learner()).importTeachableMachine(files);
      if (!(await mayReplace())) {
        model.dispose();
        return null;
      }
      const set = setOfLabels(model);
      const before = editor.set;
      editor.adopt(set, files);
      onAdopted(set, before);
      begin(model, set.name || files[0].name);
      return set.gestures.length - 1;
    },

    /** The project of the set that is open now, if it is of one. @throws {Error} with a status code */
    async reopen() {
      const { imported, set } = editor;
      close();
      if (!imported) return;
      const model = await (await learner()).importTeachableMachine(imported);
      // Meanwhile another set may have been opened.
      if (editor.imported === imported) begin(model, set.name || t('set-file-name'));
      else model.dispose();
    },
  };
}

/** @param {Pick<ImportedModel, 'name'|'labels'>} model @returns {GestureSet} */
function setOfLabels({ name, labels }) {
  const names = labels
    .slice(0, MOST_GESTURES)
    .map((label, index) => cleanGestureName(label) || t('machine-label', { number: index + 1 }));
  return names.reduce((all, each, index) => addGesture(all, each, `label-${index}`) ?? all, {
    ...emptySet(),
    name: cleanGestureName(name),
  });
}
