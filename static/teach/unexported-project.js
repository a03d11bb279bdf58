/** A Teachable Machine project that was not exported: its pictures become snapshots, and are learnt here. */
import { codeOf } from '../core/statuses.js';
import { addGesture, cleanGestureName, emptySet, MOST_GESTURES, MOST_SAMPLES } from '../learning/gesture-set.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {Sample} from '../types.js' */
/** @import {Learner} from './learner.js' */
/** @import {makeSamples} from './samples.js' */

/** @typedef {{name: string, pictures: readonly File[]}} Class */

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'adopt'>} parts.editor
 * @param {() => Promise<Pick<Learner, 'picturesOfProject'>>} parts.learner
 * @param {ReturnType<typeof makeSamples>['ofFile']} parts.sampleOf
 * @param {Report} parts.report
 */
export function makeUnexportedProject({ editor, learner, sampleOf, report }) {
  /** Counts the openings: what is asked for last is opened. */
  let attempts = 0;

  /**
   * What is no picture is one snapshot less; the engine's own troubles end it.
   * @param {string} gestureId @param {readonly File[]} pictures @param {() => boolean} isWanted
   * @returns {Promise<{samples: Sample[], bad: string}>}
   */
  async function look(gestureId, pictures, isWanted) {
    /** @type {Sample[]} */
    const samples = [];
    let bad = '';
    for (const picture of pictures) {
      if (!isWanted()) break;
      try {
        samples.push(await sampleOf(gestureId, picture));
      } catch (error) {
        if (codeOf(error, 'picture-not-an-image') !== 'picture-not-an-image') throw error;
        bad = picture.name;
      }
    }
    return { samples, bad };
  }

  return {
    /**
     * @param {File} file
     * @param {{mayReplace: () => Promise<boolean>, onAdopted: (set: GestureSet, before: GestureSet) => void}} hooks
     * @returns {Promise<number|null|undefined>}  how many gestures it has; null: the player wants to keep what is here;
     *   undefined: there are no pictures in it
     */
    async open(file, { mayReplace, onAdopted }) {
      attempts += 1;
      const mine = attempts;
      const isWanted = () => mine === attempts;
      const classes = classesOf(await (await learner()).picturesOfProject(file));
      if (!classes.length) return undefined;
      if (!isWanted() || !(await mayReplace())) return null;
      report('gestures-reading', { count: classes.reduce((sum, { pictures }) => sum + pictures.length, 0) });
      /** @type {GestureSet} */
      let set = { ...emptySet(), kind: 'picture', name: cleanGestureName(file.name.replace(/\.\w+$/, '')) };
      let bad = '';
      for (const [index, { name, pictures }] of classes.entries()) {
        const id = `class-${index}`;
        const looked = await look(id, pictures, isWanted);
        if (!isWanted()) return null;
        bad = looked.bad || bad;
        const more = addGesture(set, name, id) ?? set;
        set = { ...more, samples: [...more.samples, ...looked.samples] };
      }
      const before = editor.set;
      editor.adopt(set);
      onAdopted(set, before);
      if (bad) report('picture-not-an-image', { name: bad });
      return set.gestures.length - 1;
    },
    /** Something else has been opened. */
    cancel() {
      attempts += 1;
    },
  };
}

/** As many as there is room for, as many of each. @param {ReadonlyMap<string, readonly File[]>} found @returns {Class[]} */
function classesOf(found) {
  const named = [...found].map(([label, pictures]) => ({ name: cleanGestureName(label), pictures }));
  const classes = named.filter(({ name }) => name !== '').slice(0, MOST_GESTURES);
  const most = Math.floor(MOST_SAMPLES / Math.max(1, classes.length));
  return classes.map(({ name, pictures }) => ({ name, pictures: pictures.slice(0, most) }));
}
