/** Earlier versions of the set, which something has taken the place of, and the way back to them. */

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {EarlierSet} from '../learning/store.js' */
/** @import {GestureSets} from '../parts.js' */

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'kept'|'change'>} parts.editor
 * @param {Pick<GestureSets['store'], 'earlier'|'keepEarlier'|'load'>} parts.store
 * @param {Report} parts.report
 * @param {() => void} parts.onChange
 */
export function makeEarlierSets({ editor, store, report, onChange }) {
  /** @type {{id: string, list: readonly EarlierSet[]}} */
  let known = { id: '', list: [] };

  /** Look for those of the set that is open now. */
  async function look() {
    const { id } = editor.set;
    // Where they cannot be read, the rest of the view works.
    const list = await store.earlier(id).catch(() => []);
    if (id !== editor.set.id) return;
    known = { id, list };
    onChange();
  }

  return {
    look,
    /** @returns {readonly EarlierSet[]}  newest first */
    get list() {
      return known.id === editor.set.id ? known.list : [];
    },
    /** What is in use now is kept in its place. @param {string} key @throws {Error} with a status code */
    async restore(key) {
      const { id } = editor.set;
      const earlier = await store.load(key);
      if (id !== editor.set.id) return;
      if (earlier) {
        await store.keepEarlier(editor.kept(), Date.now());
        editor.change({ ...earlier.set, id });
        report('gestures-restored');
      }
      // Another tab may have let go of it meanwhile.
      await look();
    },
  };
}
