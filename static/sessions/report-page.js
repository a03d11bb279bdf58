/** What the view Sessions asks for about reports, and where whoever reads one goes on. */
import { currentLanguage } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { createReportsApi } from '../play-sessions/reports-api.js';
import { overviewBy, secretsOf } from './overview.js';
import { sessionsOf } from './report-choice.js';
import { Reports } from './reports.js';

/** @import {Page} from '../parts.js' */
/** @import {Period} from './overview.js' */
/** @import {Format, ShownReport} from './reports.js' */
/** @import {SessionsView} from './sessions-view.js' */

export class ReportPage {
  #view;
  #page;
  #reports;
  /** The button that asked for the report. */
  #from = '';

  /** @param {SessionsView} view @param {Page} page */
  constructor(view, page) {
    this.#view = view;
    this.#page = page;
    this.#reports = new Reports({ api: createReportsApi(), show: this.#show, report: page.report });
  }

  listen() {
    const listeners = {
      'report-session': this.#ofSession,
      'report-trend': this.#ofPlayer,
      'report-overview': this.#ofAll,
      'report-close': this.#close,
      'report-again': this.#reports.again,
      'report-print': () => window.print(),
      'report-save': (/** @type {Format} */ format) => this.#reports.save(format),
      'report-save-cancel': this.#reports.cancelSave,
    };
    onRequests(this.#view, listeners, () => this.#page.report('report-failed'));
  }

  /** @param {string} id */
  #ofSession = (id) => {
    const session = this.#page.sessions.all.get(id);
    if (!session) return;
    const row = this.#view.openedId === null ? `[data-session="${id}"] ` : '';
    this.#from = `${row}[data-request="report-session"]`;
    return this.#reports.ofSession(session);
  };

  /** @param {{id: string, since: string, until: string}} wanted */
  #ofPlayer = (wanted) => {
    const found = sessionsOf(this.#page.sessions.all.list(), wanted);
    if (found.length === 0) return this.#page.report('report-empty');
    this.#from = '[data-request="report-trend"]';
    if (this.#view.openedId === null) this.#view.trend = wanted;
    return this.#reports.ofPlayer(found);
  };

  /** @param {Period} by */
  #ofAll = (by) => {
    this.#from = '[data-request="report-overview"]';
    this.#view.overview = by;
    const secrets = secretsOf(this.#page.sessions.all.list());
    return this.#reports.ofAll(overviewBy({ by, secrets, language: currentLanguage().code }));
  };

  #close = async () => {
    this.#reports.close();
    await this.#view.focusOn(this.#from);
  };

  /** What led here is gone: whoever reads with the ears goes on where the report begins. @param {ShownReport|null} report */
  #show = (report) => {
    const isNews = report?.state !== this.#view.report?.state;
    this.#view.report = report;
    if (report && isNews) this.#view.focusOn(report.state === 'there' ? '.session-report h1' : '.report-state');
  };
}
