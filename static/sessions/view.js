/** The view Sessions: its requests, and what it shows of the sessions of this browser. */
import { t } from '../core/i18n.js';
import { oneLine } from '../core/one-line.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { LONGEST } from '../play-sessions/play-session.js';
import { scaleOf, stepOf } from './ratings-panel.js';
import { ReportPage } from './report-page.js';
import { SessionDownloads } from './session-downloads.js';
import { nameOf } from './session-words.js';
import { SessionsView } from './sessions-view.js';

/** @import {RequestListeners} from '../core/requests.js' */
/** @import {Page, ViewModule} from '../parts.js' */
/** @import {Entered, OwnScale} from '../play-sessions/ratings.js' */
/** @import {MakingFile} from './session-downloads.js' */

/** @type {ViewModule['wire']} */
export function wire(main, page) {
  const view = new SessionsView();
  new SessionsPage(view, page, main).show();
  new ReportPage(view, page).listen();
  const show = (/** @type {MakingFile|null} */ making) => {
    view.making = making;
  };
  new SessionDownloads({ takes: page.takes, show, report: page.report }).listen(view, page.sessions.all.get);
  main.append(view);
}

/** What the view asks for, done. What can be undone is one thing, until there is another. */
class SessionsPage {
  #view;
  #page;
  /** @type {() => Promise<void>} */
  #undo = async () => {};

  /** @param {SessionsView} view @param {Page} page @param {HTMLElement} main */
  constructor(view, page, main) {
    this.#view = view;
    this.#page = page;
    const { sessions, takes, views } = page;
    sessions.all.onChange(this.show);
    sessions.onPlayer(this.show);
    takes.onChange(this.show);
    views.onChange(() => {
      if (views.shows(main)) sessions.follow();
    });
    onRequests(view, this.#requests(), (error) => page.report(codeOf(error, 'sessions-storage-unavailable')));
  }

  show = () => {
    const { sessions, takes } = this.#page;
    const { all } = sessions;
    const { openedId } = this.#view;
    this.#view.mayGo = sessions.mayGo && all.list().length > 0;
    this.#view.keepDays = takes.keepDays;
    this.#view.shown = {
      all: all.list(),
      deleted: all.deleted(),
      running: all.running,
      player: sessions.player(),
      isHelped: sessions.isHelped,
      record: openedId === null ? undefined : all.recordOf(openedId),
      takes: takes.list(),
    };
  };

  /** @returns {RequestListeners} */
  #requests() {
    const { all } = this.#page.sessions;
    return {
      'session-begin': this.#begin,
      'session-end': this.#end,
      'session-resume': this.#resume,
      'session-open': this.#open,
      'session-write': ({ id, written }) => all.write(id, written),
      'session-mark-write': ({ id, mark }) => all.keepMark(id, mark),
      'session-mark-delete': this.#deleteMark,
      'session-help': async (on) => {
        this.#page.sessions.sayHelp(on);
        this.show();
      },
      'session-movement': ({ id, on }) => all.keepMovement(id, on),
      'session-rate-scale': async (scale) => {
        this.#view.rateScale = scale;
      },
      'session-rate-new': this.#useNewScale,
      'session-rate': this.#rate,
      'session-rating-delete': this.#deleteRating,
      'session-archive': this.#archive,
      'session-delete': this.#delete,
      'session-put-back': this.#putBack,
      'session-merge': this.#merge,
      'session-undo': async () => {
        await this.#undo();
        this.#offerUndo('');
        this.#page.report('session-back');
        await this.#view.focusOn('h2[tabindex]');
      },
      'session-filter': (change) => {
        this.#view.filter = { ...this.#view.filter, ...change };
      },
      'session-play-take': (id) => this.#page.hearTake(id),
      'session-stop-take': () => this.#page.hearTake(null),
    };
  }

  /** @param {{name: string, place: string, goal: string}} about */
  #begin = async ({ name, place, goal }) => {
    const { sessions, report } = this.#page;
    const player = sessions.player() ?? { name: oneLine(name, LONGEST.player) };
    if (player.name === '') return report('session-nameless');
    await sessions.all.begin({ player, place, goal });
    report('session-begun', { name: player.name });
    await this.#view.focusOn('[data-request="session-mark"]');
  };

  #end = async () => {
    const ended = await this.#page.sessions.all.end();
    if (ended) this.#page.report('session-ended', { name: ended.player.name });
    await this.#view.focusOn('h2[tabindex]');
  };

  /** @param {string} id */
  #resume = async (id) => {
    const { sessions, report } = this.#page;
    await sessions.all.resume(id);
    report('session-begun', { name: sessions.all.get(id)?.player.name ?? '' });
    await this.#view.focusOn('[data-request="session-mark"]');
  };

  /** @param {string|null} id */
  #open = async (id) => {
    const before = this.#view.openedId;
    this.#view.openedId = id;
    this.show();
    const row = `[data-session="${before}"] [data-request="session-open"]`;
    await this.#view.focusOn(id === null ? row : '#session-opened-title');
  };

  /** @param {{id: string, markId: string}} which */
  #deleteMark = async ({ id, markId }) => {
    const { all } = this.#page.sessions;
    const mark = all.get(id)?.marks.find((each) => each.id === markId);
    if (!mark) return;
    await all.removeMark(id, markId);
    await this.#offerUndo(t('session-mark-deleted'), () => all.keepMark(id, mark));
  };

  /** @param {OwnScale|null} scale  null: something is missing in it */
  #useNewScale = async (scale) => {
    if (!scale) return this.#page.report('session-scale-incomplete');
    this.#view.newScale = scale;
    this.#view.rateScale = 'own:0';
    await this.#view.focusOn('[name="session-step"]');
  };

  /** @param {{id: string, entered: Entered|null, note: string}} rating */
  #rate = async ({ id, entered, note }) => {
    const { sessions, report } = this.#page;
    if (!entered) return report('session-rating-incomplete');
    if (!(await sessions.all.rate(id, entered, note))) return report('session-ratings-full');
    report('session-rated', { scale: scaleOf(entered), step: stepOf(entered) });
    this.#view.emptyRating();
  };

  /** @param {{id: string, ratingId: string}} which */
  #deleteRating = async ({ id, ratingId }) => {
    const { all } = this.#page.sessions;
    const rating = all.get(id)?.ratings?.find((each) => each.id === ratingId);
    if (!rating) return;
    await all.removeRating(id, ratingId);
    await this.#offerUndo(t('session-rating-deleted'), () => all.keepRating(id, rating));
  };

  /** @param {{id: string, archived: boolean}} which */
  #archive = async ({ id, archived }) => {
    const { all } = this.#page.sessions;
    const session = all.get(id);
    if (!session) return;
    await all.archive(id, archived);
    this.#view.openedId = null;
    const words = t(archived ? 'session-was-archived' : 'session-was-unarchived', { name: nameOf(session) });
    await this.#offerUndo(words, () => all.archive(id, !archived));
  };

  /** @param {string} id */
  #delete = async (id) => {
    const { sessions, report, ask } = this.#page;
    const session = sessions.all.get(id);
    if (!session) return;
    const name = nameOf(session);
    const question = {
      title: t('session-delete-question', { name }),
      about: t('session-delete-about'),
      yes: t('session-delete'),
    };
    if ((await ask.put(question)) === null) return;
    await sessions.all.remove(id);
    this.#view.openedId = null;
    report('session-deleted', { name });
    await this.#offerUndo(t('session-was-deleted', { name }), () => sessions.all.putBack(id));
  };

  /** @param {string} id */
  #putBack = async (id) => {
    await this.#page.sessions.all.putBack(id);
    this.#page.report('session-back');
    await this.#view.focusOn(`[data-session="${id}"] button`);
  };

  /** @param {{id: string, otherId: string}} which */
  #merge = async ({ id, otherId }) => {
    const { all } = this.#page.sessions;
    const other = all.get(otherId);
    if (!other) return;
    const undo = await all.merge(id, otherId);
    this.#page.report('session-merged');
    await this.#offerUndo(t('session-was-merged', { name: nameOf(other) }), undo);
  };

  /** @param {string} words @param {() => Promise<void>} [undo] */
  async #offerUndo(words, undo = async () => {}) {
    this.#undo = undo;
    this.#view.undo = words;
    this.show();
    if (words) await this.#view.focusOn('[data-request="session-undo"]');
  }
}
