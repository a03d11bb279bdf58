/** A session's files: one is made at a time, says how far it is and can be cancelled. They are made in this browser. */
import { noteExported } from '../belongings/audit-api.js';
import { fileName } from '../core/file-name.js';
import { onRequests } from '../core/requests.js';
import { startOf } from '../play-sessions/play-session.js';
import { sessionMidi, sessionZip, takesOf, titleOf } from '../play-sessions/session-files.js';
import { fetchMidi, midiBlob } from '../recorder/midi.js';
import { saveFile } from '../ui/save-file.js';
import { nameOf } from './session-words.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Takes} from '../parts.js' */
/** @import {PlaySession} from '../play-sessions/play-session.js' */
/** @import {Other, Under} from '../play-sessions/session-files.js' */
/** @import {Take} from '../types.js' */

/** @typedef {'midi'|'zip'} Kind */
/** Which file of which session, and how many of so many takes are in it. @typedef {{id: string, kind: Kind, done: number, count: number}} MakingFile */

const EXTENSIONS = Object.freeze({ midi: 'mid', zip: 'zip' });
/** The page makes these of a take itself, or needs no other file of files. */
const OWN = new Set(['midi', 'json', 'zip']);

/**
 * @typedef {Object} Parts
 * @property {Pick<Takes, 'load'|'formats'|'exported'>} takes
 * @property {(making: MakingFile|null) => void} show
 * @property {Report} report
 * @property {typeof fetchMidi} [fetchMaker]
 * @property {typeof saveFile} [save]
 * @property {typeof noteExported} [note]  at the server, which did not make it
 */

export class SessionDownloads {
  #parts;
  /** @type {AbortController|null} */
  #under = null;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = { fetchMaker: fetchMidi, save: saveFile, note: noteExported, ...parts };
  }

  /** @param {EventTarget} view @param {(id: string) => PlaySession|null} get */
  listen(view, get) {
    onRequests(view, {
      'session-file': ({ id, kind }) => {
        const session = get(id);
        return session && this.make(session, kind);
      },
      'session-file-cancel': this.cancel,
    });
  }

  /** Never throws: what fails is said. What was being made before comes to nothing. @param {PlaySession} session @param {Kind} kind */
  async make(session, kind) {
    this.#under?.abort();
    const mine = new AbortController();
    this.#under = mine;
    const { show, report } = this.#parts;
    const count = session.takes.length;
    const onProgress = (/** @type {number} */ done) => {
      if (!mine.signal.aborted) show({ id: session.id, kind, done, count });
    };
    onProgress(0);
    await this.#work(session, kind, { signal: mine.signal, onProgress }).catch(() => {
      if (!mine.signal.aborted) report('session-file-failed', { name: nameOf(session) });
    });
    if (this.#under !== mine) return;
    this.#under = null;
    show(null);
  }

  cancel = () => {
    if (!this.#under) return;
    this.#under.abort();
    this.#under = null;
    this.#parts.show(null);
    this.#parts.report('session-file-cancelled');
  };

  /** @param {PlaySession} session @param {Kind} kind @param {Under} under */
  async #work(session, kind, under) {
    const { takes: source, report, fetchMaker, save, note } = this.#parts;
    const name = nameOf(session);
    const midi = await fetchMaker();
    // Of a ZIP the second half of the work is to put them in.
    const onProgress = kind === 'midi' ? under.onProgress : () => {};
    const { takes, missing } = await takesOf(session, { ...under, onProgress, load: source.load });
    if (takes.length === 0) return report('session-file-empty', { name });
    const made =
      kind === 'midi'
        ? { blob: midiBlob(sessionMidi(session, takes, midi)), missing: 0 }
        : await sessionZip(session, takes, { ...under, midi, othersOf: await this.#othersOf() });
    under.signal.throwIfAborted();
    save(made.blob, fileName({ name: titleOf(session), startedAt: startOf(session) }, EXTENSIONS[kind]));
    note([{ kind: 'play-session', id: session.id }, ...takes.map(({ id }) => ({ kind: 'take', id }))]);
    const count = missing + made.missing;
    report(count ? 'session-file-partly' : 'session-file-ready', { name, ...(count && { count }) });
  }

  /** What the server makes of a take, as long as it answers: it is not waited for at every take anew. */
  async #othersOf() {
    const { takes } = this.#parts;
    const others = (await takes.formats()).filter(({ format }) => !OWN.has(format));
    let answers = true;
    /** @param {Take} take @returns {Promise<Other[]>} */
    return async ({ id }) => {
      /** @type {Other[]} */
      const files = [];
      for (const { format, extension } of others) {
        const answer = answers ? await takes.exported(id, format) : null;
        answers &&= !(answer && !answer.ok && answer.kind === 'unreachable');
        files.push({ extension, content: answer?.ok ? new Uint8Array(answer.value) : null });
      }
      return files;
    };
  }
}
