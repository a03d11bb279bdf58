/** Snapshots from image files: all that are pictures, and a word about one that is not. */
import { codeOf } from '../core/statuses.js';
import { addSamples, MOST_SAMPLES } from '../learning/gesture-set.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {Sample} from '../types.js' */
/** @import {makeSamples} from './samples.js' */

export const MOST_FILES = 200;

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'change'>} parts.editor
 * @param {ReturnType<typeof makeSamples>['ofFile']} parts.sampleOf
 * @param {Report} parts.report
 * @returns {(gestureId: string, files: readonly File[]) => Promise<void>}
 */
export function makeFileAdder({ editor, sampleOf, report }) {
  return async (gestureId, files) => {
    /** @type {Sample[]} */
    const samples = [];
    let bad = files[MOST_FILES]?.name ?? '';
    /** @type {StatusCode|''} */
    let trouble = '';
    for (const file of files.slice(0, MOST_FILES)) {
      try {
        samples.push(await sampleOf(gestureId, file));
      } catch (error) {
        const code = codeOf(error, 'picture-not-an-image');
        // The engine's own troubles would come with every further file.
        if (code !== 'picture-not-an-image') {
          trouble = code;
          break;
        }
        bad = file.name;
      }
    }
    const room = MOST_SAMPLES - editor.set.samples.length;
    if (samples.length && room > 0) editor.change(addSamples(editor.set, samples));
    if (trouble) return report(trouble);
    if (samples.length > room) return report('gestures-full', { count: MOST_SAMPLES });
    if (bad) return report('picture-not-an-image', { name: bad });
    return report('capture-done', { count: samples.length });
  };
}
