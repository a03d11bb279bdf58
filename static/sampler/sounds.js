/** Which sounds of one's own the fields have, how they change, and the way back from each change. */
import { readFields, writeFields } from '../audio/samples/fields.js';
import { LONGEST_NAME, withId } from '../audio/samples/sample.js';
import { t } from '../core/i18n.js';
import { oneLine } from '../core/one-line.js';
import { codeOf } from '../core/statuses.js';

/** @import {Bank} from '../audio/samples/bank.js' */
/** @import {prepare} from '../audio/samples/preparing.js' */
/** @import {Sample} from '../audio/samples/sample.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */

/** @typedef {{samples: string, samplerFields: number}} Step */

/**
 * @param {Object} parts
 * @param {Pick<Settings, 'values'|'set'>} parts.settings
 * @param {Pick<Bank, 'get'|'keep'>} parts.bank
 * @param {Report} parts.report
 */
export function createSounds({ settings, bank, report }) {
  /** What was before each change, newest last. @type {Step[]} */
  const steps = [];
  const ids = () => readFields(settings.values.samples);
  const of = (/** @type {number} */ field) => bank.get(ids()[field]);

  /** @param {readonly string[]} next  by field @param {number} [least]  fields that there must be */
  const become = (next, least = 0) => {
    const { samples, samplerFields } = settings.values;
    steps.push({ samples, samplerFields });
    settings.set('samplerFields', Math.max(samplerFields, least));
    settings.set('samples', writeFields(next));
  };

  /**
   * They play at once, and are kept if that can be; whatever they take the place of can be brought back.
   * @param {readonly Sample[]} samples
   * @param {() => void} use
   * @returns {Promise<boolean>}  whether they are kept
   */
  const keep = async (samples, use) => {
    const keeping = bank.keep(samples);
    use();
    try {
      await keeping;
      return true;
    } catch (error) {
      report(codeOf(error, 'sample-storage-unavailable'));
      return false;
    }
  };

  /** @param {number} field @param {Sample} sample */
  const put = (field, sample) =>
    keep([sample], () => become(ids().map((id, index) => (index === field ? sample.id : id))));

  /** @param {number} field @param {string} text */
  const nameOf = (field, text) => oneLine(text, LONGEST_NAME) || t('sampler-sound-name', { number: field + 1 });

  return {
    ids,
    /** @param {number} field @returns {Sample|undefined} */
    of,

    /**
     * @param {number} field
     * @param {ReturnType<typeof prepare>} prepared
     * @param {string} [name]  of its file
     */
    async add(field, { cut, isShortened }, name = '') {
      const sample = withId(cut, nameOf(field, name));
      if (!(await put(field, sample))) return;
      if (isShortened) report('sample-shortened');
      else report('sample-kept', { name: sample.name });
    },

    /** Another cut of it is another sound: a take that has the one before keeps it. @param {number} field @param {{start: number, end: number}} ends */
    async cut(field, ends) {
      const sample = of(field);
      if (sample) await put(field, withId({ ...sample, ...ends }, sample.name));
    },

    /** @param {number} field @param {string} text */
    async rename(field, text) {
      const sample = of(field);
      if (sample) await keep([{ ...sample, name: nameOf(field, text) }], () => {});
    },

    /** Its built-in sound plays again. @param {number} field */
    takeAway: (field) => become(ids().map((id, index) => (index === field ? '' : id))),

    /** Fields that the file says nothing of stay as they are. @param {readonly (Sample|undefined)[]} sounds  by field */
    async open(sounds) {
      const found = sounds.flatMap((sample) => sample ?? []);
      const last = sounds.findLastIndex(Boolean);
      const isKept = await keep(found, () =>
        become(
          ids().map((id, field) => sounds[field]?.id ?? id),
          last + 1,
        ),
      );
      if (isKept) report('sounds-file-opened');
    },

    get canUndo() {
      return steps.length > 0;
    },

    undo() {
      const step = steps.pop();
      if (!step) return;
      settings.set('samples', step.samples);
      settings.set('samplerFields', step.samplerFields);
    },
  };
}
