/**
 * Reports of the view Sessions: asked for, shown, saved. One at a time; what comes late for one that was left is dropped.
 * Where the server cannot be reached it is asked again by itself, since not everybody can press Try again.
 */
import { backOffSeconds } from '../core/back-off.js';
import { datedName } from '../core/dated-name.js';
import { currentLanguage } from '../core/i18n.js';
import { startOf } from '../play-sessions/play-session.js';
import { MOST_OF_A_TREND } from '../play-sessions/reports-api.js';
import { saveFile } from '../ui/save-file.js';
import { readReport, withOwnWords, wordsOf } from './report-file.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Failure, Result} from '../core/server-answers.js' */
/** @import {StatusCode} from '../core/statuses.js' */
/** @import {PlaySession} from '../play-sessions/play-session.js' */
/** @import {ReportFormat, ReportsApi} from '../play-sessions/reports-api.js' */
/** @import {OwnWords, ReadReport} from './report-file.js' */

/**
 * @typedef {Object} ShownReport
 * @property {'making'|'there'|'failed'} state
 * @property {HTMLElement} [article]
 * @property {string} [text]
 * @property {number} [left]  how many older sessions have no room in it
 */
/** @typedef {{sessions: readonly PlaySession[], isTrend: boolean, left: number}} Wanted */

const TYPES = { html: 'text/html', csv: 'text/csv', text: 'text/plain' };

export class Reports {
  #api;
  #show;
  #report;
  /** @type {Wanted|null} */
  #wanted = null;
  /** @type {CSSStyleSheet|null} */
  #sheet = null;
  #file = '';
  #text = '';
  #timers;
  /** @type {any} */
  #retry;
  #failures = 0;
  /** Why there is no report, as it was said. @type {StatusCode|null} */
  #told = null;

  /** @param {{api: ReportsApi, show: (report: ShownReport|null) => void, report: (code: StatusCode) => void, timers?: Timers}} parts */
  constructor({ api, show, report, timers = globalThis }) {
    this.#timers = timers;
    this.#api = api;
    this.#show = show;
    this.#report = report;
  }

  /** @param {PlaySession} session */
  ofSession = (session) => this.#make({ sessions: [session], isTrend: false, left: 0 });

  /** @param {readonly PlaySession[]} sessions  of one player, in any order; the newest are shown */
  ofPlayer(sessions) {
    const newest = [...sessions].sort((one, other) => Date.parse(startOf(other)) - Date.parse(startOf(one)));
    const left = Math.max(0, newest.length - MOST_OF_A_TREND);
    return this.#make({ sessions: newest.slice(0, MOST_OF_A_TREND), isTrend: true, left });
  }

  /** What is still under way does not count any more. */
  again = () => (this.#wanted ? this.#make({ ...this.#wanted }) : undefined);

  close() {
    this.#timers.clearTimeout(this.#retry);
    this.#wanted = null;
    this.#wear(null);
    this.#show(null);
  }

  /** @param {ReportFormat} format */
  async save(format) {
    const wanted = this.#wanted;
    if (!wanted) return;
    const content = await this.#contentOf(wanted, format);
    if (content === null) return;
    const name = datedName(wanted.isTrend ? 'trend' : 'report', format === 'text' ? 'txt' : format);
    saveFile(new Blob([content], { type: `${TYPES[format]};charset=utf-8` }), name);
  }

  /** @param {Wanted} wanted @param {ReportFormat} format */
  async #contentOf(wanted, format) {
    if (format === 'html') return this.#file;
    if (format === 'text') return this.#text;
    const answer = await this.#ask(wanted, format);
    if (answer.ok) return `\uFEFF${answer.value}`;
    this.#report(codeOf(answer));
    return null;
  }

  /** @param {Wanted} wanted */
  #make(wanted) {
    this.#wanted = wanted;
    this.#failures = 0;
    this.#told = null;
    this.#timers.clearTimeout(this.#retry);
    this.#show({ state: 'making' });
    return this.#askForBoth(wanted);
  }

  /** @param {Wanted} wanted */
  async #askForBoth(wanted) {
    const { sessions, isTrend, left } = wanted;
    const [page, text] = await Promise.all([this.#ask(wanted, 'html'), this.#ask(wanted, 'text')]);
    if (this.#wanted !== wanted) return;
    if (!page.ok || !text.ok) return this.#fail(wanted, codeOf(/** @type {Failure} */ (page.ok ? text : page)));
    const words = isTrend ? { player: sessions[0].player.name } : wordsOf(sessions[0]);
    const read = readReport(page.value, words);
    if (!read) return this.#fail(wanted, 'report-failed');
    this.#showMade(read, text.value, words, left);
  }

  /** Each cause is said once; what can come by itself is waited for. @param {Wanted} wanted @param {StatusCode} code */
  #fail(wanted, code) {
    this.#failures += 1;
    if (code !== this.#told) {
      this.#told = code;
      this.#show({ state: 'failed' });
      this.#report(code);
    }
    if (code !== 'report-unreachable') return;
    const waitMs = 1000 * backOffSeconds(this.#failures, Math.random);
    this.#retry = this.#timers.setTimeout(() => this.#askForBoth(wanted), waitMs);
  }

  /** @param {ReadReport} read @param {string} text @param {OwnWords} words @param {number} left */
  #showMade({ article, sheet, file }, text, words, left) {
    this.#file = file;
    this.#text = withOwnWords(text, words);
    this.#wear(sheet);
    this.#show({ state: 'there', article, text: this.#text, left });
  }

  /** @param {Wanted} wanted @param {ReportFormat} format @returns {Promise<Result<string>>} */
  #ask({ sessions, isTrend }, format) {
    const { code } = currentLanguage();
    return isTrend ? this.#api.trend(sessions, format, code) : this.#api.session(sessions[0], format, code);
  }

  /** A report brings its own styles, which reach nothing else. @param {CSSStyleSheet|null} sheet */
  #wear(sheet) {
    const others = document.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    document.adoptedStyleSheets = sheet ? [...others, sheet] : others;
    this.#sheet = sheet;
  }
}

/** @param {Failure} failure @returns {StatusCode} */
function codeOf({ kind, code }) {
  if (kind === 'unreachable' || kind === 'busy') return 'report-unreachable';
  return code === 'too-large' ? 'report-too-large' : 'report-failed';
}
