/**
 * Reports of the view Sessions: asked for, shown, saved. One at a time; what comes late for one that was left is dropped.
 * Where the server cannot be reached it is asked again by itself, since not everybody can press Try again.
 */
import { backOffSeconds } from '../core/back-off.js';
import { datedName } from '../core/dated-name.js';
import { currentLanguage } from '../core/i18n.js';
import { isBehindPin } from '../core/server-answers.js';
import { startOf } from '../play-sessions/play-session.js';
import { MOST_OF_A_TREND } from '../play-sessions/reports-api.js';
import { saveFile } from '../ui/save-file.js';
import { readReport, withOwnWords, wordsOf } from './report-file.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Failure, Result} from '../core/server-answers.js' */
/** @import {StatusCode} from '../core/statuses.js' */
/** @import {PlaySession} from '../play-sessions/play-session.js' */
/** @import {ReportFormat, ReportsApi} from '../play-sessions/reports-api.js' */
/** @import {OverviewFormat, overviewBy} from './overview.js' */
/** @import {OwnWords, ReadReport} from './report-file.js' */

/**
 * @typedef {Object} ShownReport
 * @property {'making'|'there'|'failed'} state
 * @property {boolean} [isOverview]  of all that is kept: it takes its time, and says how far it is
 * @property {number} [progress]  0..1, of what is being made
 * @property {Format|null} [saving]  what is being made as a file
 * @property {HTMLElement} [article]
 * @property {string} [text]
 * @property {number} [left]  how many older sessions have no room in it
 */
/** Who waits: told how far it is, and until when. @typedef {{signal: AbortSignal, onProgress: (progress: number) => void}} Under */
/** @typedef {ReportFormat|OverviewFormat} Format */
/**
 * @typedef {Object} Wanted
 * @property {'report'|'trend'|'overview'} kind
 * @property {(format: any, under: Under) => Promise<Result<string>|null>} ask  null: nobody waits for it
 * @property {OwnWords} words
 * @property {number} left
 */

const TYPES = { html: 'text/html', csv: 'text/csv', text: 'text/plain', json: 'application/json' };

export class Reports {
  #api;
  #saveAs;
  #show;
  #report;
  /** @type {Wanted|null} */
  #wanted = null;
  /** @type {CSSStyleSheet|null} */
  #sheet = null;
  #file = '';
  #text = '';
  /** @type {ShownReport|null} */
  #shown = null;
  /** @type {AbortController|null} */
  #under = null;
  /** @type {AbortController|null} */
  #saving = null;
  #timers;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  #retry;
  #failures = 0;
  /** Why there is no report, as it was said. @type {StatusCode|null} */
  #told = null;

  /** @param {{api: ReportsApi, show: (report: ShownReport|null) => void, report: (code: StatusCode) => void, timers?: Timers, saveAs?: typeof saveFile}} parts */
  constructor({ api, show, report, timers = globalThis, saveAs = saveFile }) {
    this.#timers = timers;
    this.#api = api;
    this.#saveAs = saveAs;
    this.#show = show;
    this.#report = report;
  }

  /** @param {PlaySession} session */
  ofSession(session) {
    const ask = (/** @type {ReportFormat} */ format) => this.#api.session(session, format, currentLanguage().code);
    return this.#make({ kind: 'report', ask, words: wordsOf(session), left: 0 });
  }

  /** @param {readonly PlaySession[]} sessions  of one player, in any order; the newest are shown */
  ofPlayer(sessions) {
    const all = [...sessions].sort((one, other) => Date.parse(startOf(other)) - Date.parse(startOf(one)));
    const newest = all.slice(0, MOST_OF_A_TREND);
    const ask = (/** @type {ReportFormat} */ format) => this.#api.trend(newest, format, currentLanguage().code);
    const words = { player: newest[0].player.name };
    return this.#make({ kind: 'trend', ask, words, left: all.length - newest.length });
  }

  /** Of all that is kept, as a page first; its other forms when they are wanted. @param {ReturnType<typeof overviewBy>} ask */
  ofAll = (ask) => this.#make({ kind: 'overview', ask, words: {}, left: 0 });

  /** What is still under way does not count any more. */
  again = () => (this.#wanted ? this.#make({ ...this.#wanted }) : undefined);

  close() {
    this.#end();
    this.#wanted = null;
    this.#wear(null);
    this.#shown = null;
    this.#show(null);
  }

  /** @param {Format} format */
  async save(format) {
    const wanted = this.#wanted;
    if (!wanted || this.#saving) return;
    const content = await this.#contentOf(wanted, format);
    if (content === null) return;
    const name = datedName(wanted.kind, format === 'text' ? 'txt' : format);
    this.#saveAs(new Blob([content], { type: `${TYPES[format]};charset=utf-8` }), name);
  }

  /** No file of it is wanted any more. */
  cancelSave = () => {
    if (!this.#saving) return;
    this.#saving.abort();
    this.#saving = null;
    this.#change({ saving: null });
  };

  /** @param {Wanted} wanted @param {Format} format @returns {Promise<string|null>} */
  async #contentOf(wanted, format) {
    if (format === 'html') return this.#file;
    if (format === 'text' && wanted.kind !== 'overview') return this.#text;
    const mine = new AbortController();
    this.#saving = mine;
    const onProgress = (/** @type {number} */ progress) => this.#change({ saving: format, progress });
    onProgress(0);
    const answer = await wanted.ask(format, { signal: mine.signal, onProgress });
    if (this.#saving !== mine) return null;
    this.cancelSave();
    if (answer?.ok) return format === 'csv' ? `\uFEFF${answer.value}` : answer.value;
    if (answer) this.#report(codeOf(answer, wanted));
    return null;
  }

  /** @param {Wanted} wanted */
  #make(wanted) {
    this.#end();
    this.#wanted = wanted;
    this.#failures = 0;
    this.#told = null;
    this.#begin({ state: 'making' });
    return this.#askFor(wanted);
  }

  /** What is under way for what was shown before. */
  #end() {
    this.#timers.clearTimeout(this.#retry);
    this.#under?.abort();
    this.cancelSave();
  }

  /** @param {Wanted} wanted */
  async #askFor(wanted) {
    const mine = new AbortController();
    this.#under = mine;
    const onProgress = (/** @type {number} */ progress) => this.#change({ progress });
    const under = { signal: mine.signal, onProgress };
    const isOverview = wanted.kind === 'overview';
    const [page, text] = await Promise.all([wanted.ask('html', under), isOverview ? null : wanted.ask('text', under)]);
    if (this.#wanted !== wanted || !page) return;
    const failure = [page, text].find((each) => each?.ok === false);
    if (failure && !failure.ok) return this.#fail(wanted, codeOf(failure, wanted));
    const read = page.ok ? readReport(page.value, wanted.words) : null;
    if (!read) return this.#fail(wanted, 'report-failed');
    this.#showMade(wanted, read, text?.ok ? text.value : undefined);
  }

  /** Each cause is said once; what can come by itself is waited for. @param {Wanted} wanted @param {StatusCode} code */
  #fail(wanted, code) {
    this.#failures += 1;
    if (code !== this.#told) {
      this.#told = code;
      this.#begin({ state: 'failed' });
      this.#report(code);
    }
    if (code !== 'report-unreachable') return;
    const waitMs = 1000 * backOffSeconds(this.#failures, Math.random);
    this.#retry = this.#timers.setTimeout(() => this.#askFor(wanted), waitMs);
  }

  /** @param {Wanted} wanted @param {ReadReport} read @param {string} [text] */
  #showMade({ words, left }, { article, sheet, file }, text) {
    this.#file = file;
    this.#text = text === undefined ? '' : withOwnWords(text, words);
    this.#wear(sheet);
    this.#begin({ state: 'there', article, left, ...(text !== undefined && { text: this.#text }) });
  }

  /** @param {ShownReport} shown */
  #begin(shown) {
    this.#shown = this.#wanted?.kind === 'overview' ? { ...shown, isOverview: true, progress: 0 } : shown;
    this.#show(this.#shown);
  }

  /** How far it is: of what takes no time nothing is said. @param {Partial<ShownReport>} change */
  #change(change) {
    if (!this.#shown?.isOverview) return;
    this.#shown = { ...this.#shown, ...change };
    this.#show(this.#shown);
  }

  /** A report brings its own styles, which reach nothing else. @param {CSSStyleSheet|null} sheet */
  #wear(sheet) {
    const others = document.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    document.adoptedStyleSheets = sheet ? [...others, sheet] : others;
    this.#sheet = sheet;
  }
}

/** @param {Failure} failure @param {Wanted} wanted @returns {StatusCode} */
function codeOf(failure, { kind: of }) {
  const { kind, code } = failure;
  if (isBehindPin(failure)) return 'report-locked';
  if (kind === 'unreachable' || kind === 'busy') return 'report-unreachable';
  if (code === 'too-large') return of === 'overview' ? 'overview-too-large' : 'report-too-large';
  return 'report-failed';
}
