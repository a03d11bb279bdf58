/** A copy of the set at the server, if the player wants one: sent again after changes, and never with pictures. */
import { recall, remember } from '../core/remembered.js';
import { isAnothers } from '../core/secrets.js';
import { writeSet } from '../learning/set-file.js';
import { createSetsApi } from '../learning/sets-api.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */

/** Ids of the sets of which the server has a copy. */
const ON_SERVER = 'gesture-sets-on-server';
/** Changes that come one upon the other are sent together. */
const SEND_AFTER_MS = 3000;

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'onChange'>} parts.editor
 * @param {Pick<GestureChoices, 'state'>} parts.choices
 * @param {Report} parts.report
 * @param {() => void} parts.onChange  whether there is a copy, or might have been one
 * @param {ReturnType<typeof createSetsApi>} [parts.api]
 * @param {{recall: typeof recall, remember: typeof remember}} [parts.memory]
 * @param {Pick<typeof globalThis, 'setTimeout'|'clearTimeout'>} [parts.timers]
 */
export function makeServerCopy(parts) {
  const { editor, choices, report, onChange } = parts;
  const { api = createSetsApi(), memory = { recall, remember }, timers = globalThis } = parts;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const copies = () => new Set(/** @type {string[]} */ (memory.recall(ON_SERVER) ?? []));
  const isThere = () => copies().has(editor.set.id);

  /** @param {string} id @param {boolean} there */
  const mark = (id, there) => {
    const now = copies();
    now[there ? 'add' : 'delete'](id);
    memory.remember(ON_SERVER, [...now]);
  };

  /** The copy is another browser's, and stays as it is. @param {string} id */
  const letGo = (id) => {
    mark(id, false);
    report('gestures-not-yours');
    onChange();
  };

  const send = async () => {
    const { set } = editor;
    const answer = await api.put(set.id, await writeSet(set, choices.state, { pictures: false }));
    if (isAnothers(answer)) letGo(set.id);
    else if (!answer.ok) report('gestures-not-sent');
    return answer.ok;
  };

  editor.onChange(() => {
    timers.clearTimeout(timer);
    if (isThere()) timer = timers.setTimeout(send, SEND_AFTER_MS);
  });

  return {
    get isThere() {
      return isThere();
    },
    async add() {
      const { id } = editor.set;
      if (await send()) mark(id, true);
      onChange();
    },
    async remove() {
      const { id } = editor.set;
      const answer = await api.remove(id);
      // A copy that is gone is what was wanted.
      if (isAnothers(answer)) letGo(id);
      else if (answer.ok || answer.status === 404) mark(id, false);
      else report('gestures-not-deleted');
      onChange();
    },
    /**
     * The copy of a set that this browser does not keep.
     * @param {(text: string) => Promise<void>} takeIn  what to do with its text; rejects where it cannot be read
     */
    async fetch(takeIn) {
      const answer = await api.get(editor.set.id);
      if (!answer.ok) return report('gestures-not-fetched');
      await takeIn(answer.value);
      mark(editor.set.id, true);
      return onChange();
    },
  };
}
