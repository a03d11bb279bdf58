/**
 * One exchange with the server about the copy of a set: what was changed here
 * is sent, made from the version that the server had; what was changed on
 * another device is taken. Whatever takes a set's place leaves it as an earlier
 * version in this browser. Throws the server's answer where it has to be asked
 * again, and an error with a status code where something is not as it should be.
 */
import { isAnothers } from '../core/secrets.js';
import { contentDigest, withPicturesOf } from '../learning/gesture-set.js';
import { readSet, writeSet } from '../learning/set-file.js';

/** @import {Failure} from '../core/server-answers.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {GestureSets} from '../parts.js' */
/** @import {SetPlace} from './players-set.js' */

/**
 * @typedef {Object} CopyParts
 * @property {Pick<GestureEditor, 'set'|'kept'|'adopt'|'onChange'>} editor
 * @property {Pick<GestureChoices, 'state'>} choices
 * @property {Pick<GestureSets, 'api'|'copies'> & {store: Pick<GestureSets['store'], 'keepEarlier'>}} sets
 * @property {() => SetPlace} place  elsewhere: this browser does not keep the set, and shows an empty one
 * @property {Report} report
 * @property {() => unknown} onChange  whether there is a copy, or might have been one, or an earlier version
 */

/** @param {CopyParts} parts */
export function makeCopyExchange({ editor, choices, sets, place, report, onChange }) {
  const { api, copies, store } = sets;
  const isHere = () => place() !== 'elsewhere';

  /** @param {string} id @param {Failure} answer  to a question about the copy that was thought to be there */
  function refused(id, answer) {
    if (answer.kind !== 'refused') throw answer;
    copies.drop(id);
    const gone = answer.status === 404 ? 'gestures-copy-gone' : 'gestures-refused';
    report(isAnothers(answer) ? 'gestures-not-yours' : gone);
    onChange();
  }

  /** @param {string} base  the version that it was made from; 'new' for none @param {{isLast?: boolean}} [options] */
  async function send(base, { isLast = false } = {}) {
    const { set } = editor;
    const answer = await api.put(set.id, await writeSet(set, choices.state, { pictures: false }), base);
    if (answer.ok) {
      copies.mark(set.id, { version: answer.value, digest: contentDigest(set) });
      copies.own(set.id);
    } else if (answer.status !== 409) refused(set.id, answer);
    else if (isLast) throw answer;
    else await compare({ isMine: true });
  }

  /** Ask which version the server has. @param {{isMine: boolean}} options  isMine: what is here was changed, or is wanted there */
  async function compare({ isMine }) {
    const { id } = editor.set;
    const known = isHere() ? copies.known(id) : undefined;
    const answer = await api.get(id, known?.version);
    // Another set may have been opened meanwhile, which is looked at by itself.
    if (editor.set.id !== id) return;
    if (answer.ok) await meet(answer.value, isMine);
    else if (answer.status !== 304) refused(id, answer);
    else if (isMine) await send(known?.version ?? 'new');
  }

  /** @param {{version: string, text: string}} found @param {boolean} isMine */
  async function meet({ version, text }, isMine) {
    const theirs = readSet(text).set;
    const digest = contentDigest(theirs);
    if (digest === contentDigest(editor.set)) return copies.mark(theirs.id, { version, digest });
    return isMine ? putOverTheirs(theirs, version) : takeTheirs(theirs, version);
  }

  /** Both were changed: the set that the player has at hand is used; the other one can be had again. @param {GestureSet} theirs @param {string} version */
  async function putOverTheirs(theirs, version) {
    const set = withPicturesOf(theirs, editor.set);
    await store.keepEarlier({ set, model: null, imported: null }, Date.now());
    await send(version, { isLast: true });
    // What was refused has been said already.
    if (copies.has(set.id)) report('gestures-conflict');
    onChange();
  }

  /** @param {GestureSet} theirs @param {string} version */
  async function takeTheirs(theirs, version) {
    const wasHere = isHere();
    if (wasHere) await store.keepEarlier(editor.kept(), Date.now());
    copies.mark(theirs.id, { version, digest: contentDigest(theirs) });
    // What could not be read, and so seems to be elsewhere, is not written over.
    editor.adopt(withPicturesOf(theirs, editor.set), null, { replace: wasHere });
    report(wasHere ? 'gestures-updated' : 'gestures-opened', { count: theirs.gestures.length - 1 });
    onChange();
  }

  /**
   * A copy from before there were secrets is anybody's, until somebody says that it is their own. That is for the browser
   * that took the pictures, which the server never had: others have only fetched it, and need no secret to go on with that.
   */
  async function claim() {
    const { id, samples } = editor.set;
    const isOurs = copies.has(id) && isHere() && samples.some(({ thumbnail }) => thumbnail);
    if (!isOurs || copies.isOwned(id)) return;
    const answer = await api.claim(id);
    if (answer.ok || isAnothers(answer)) copies.own(id);
  }

  return {
    /** What is here is wanted there, where no copy is known of. */
    begin: () => send('new'),
    /** @returns {boolean}  since the server last had it */
    get isChanged() {
      return copies.known(editor.set.id)?.digest !== contentDigest(editor.set);
    },
    /** Send what was changed here, or take what was changed elsewhere. @param {{isNew: boolean}} options  isNew: nobody has looked yet */
    async settle({ isNew }) {
      const { id } = editor.set;
      if (!copies.has(id) || place() === 'opening') return;
      const known = copies.known(id);
      const isMine = known !== undefined && this.isChanged && isHere();
      if (isMine && !isNew) await send(known.version);
      else await compare({ isMine });
      if (isNew && editor.set.id === id) await claim();
    },
  };
}
