/** A song that waits for the player: the zone that comes next is marked on the stage, and goes on once it is played. */

import { dispatch, listen } from '../core/events.js';
import { makeListeners } from '../core/listeners.js';
import { onRequests } from '../core/requests.js';
import { findSong } from '../songs/index.js';
import { scoreOf, stepsOf } from '../songs/score.js';
import { sheetOf } from '../songs/sheet.js';
import { thin } from '../songs/thin.js';
import { SongCalls } from './song-calls.js';
import { fitSong, SongGuide } from './song-guide.js';

/** @import {Settings} from '../parts.js' */
/** @import {OwnSongs} from '../songs/own-songs.js' */
/** @import {Score} from '../songs/score.js' */
/** @import {Accompaniment} from './accompaniment.js' */
/** @import {AccompanimentGuide} from './accompaniment-guide.js' */
/** @import {Fit, Step} from './song-guide.js' */
/** @import {Zone} from '../types.js' */
/** @import {PlayStage} from './play-stage.js' */
/** @import {SongRow} from './song-row.js' */
/** @import {SongSheet} from './song-sheet.js' */

/** So many notes are seen ahead. */
const AHEAD = 8;
/** Some twenty pages: more would be printed by mistake. */
const MOST_SHEET_BARS = 400;

export class FollowedSong {
  #settings;
  #stage;
  #row;
  #sheet;
  #ownSongs;
  #accompaniment;
  #calls;
  #nextFrame;
  #isTicking = false;
  #places = makeListeners();
  /** What was shown of the band. @type {string|null} */
  #moment = null;
  /** @type {readonly Zone[]} */
  #zones = [];
  /** @type {{guide: SongGuide, fit: Fit, score: Score, all: number}|null} */
  #followed = null;

  /** @param {{settings: Settings, stage: PlayStage, row: SongRow, sheet: Pick<SongSheet, 'show'>, ownSongs: Pick<OwnSongs, 'find'|'isRead'|'onChange'>, accompaniment: Accompaniment, nowSeconds: () => number, nextFrame?: (work: () => void) => void}} parts */
  constructor({
    settings,
    stage,
    row,
    sheet,
    ownSongs,
    accompaniment,
    nowSeconds,
    nextFrame = (work) => requestAnimationFrame(work),
  }) {
    this.#settings = settings;
    this.#stage = stage;
    this.#row = row;
    this.#sheet = sheet;
    this.#ownSongs = ownSongs;
    this.#accompaniment = accompaniment;
    this.#calls = new SongCalls(nowSeconds);
    this.#nextFrame = nextFrame;
    settings.onChange((name) => {
      if (['waitingSong', 'ownSong', 'songNotes'].includes(name)) this.#begin();
      if (name === 'palette') this.#show();
    });
    ownSongs.onChange(() => {
      if (settings.values.waitingSong === 'own' && this.score !== this.#followed?.score) this.#begin();
    });
    accompaniment.onChange(() => {
      this.#show();
      this.#tick();
    });
    onRequests(row, {
      'song-restart': () => {
        accompaniment.stop();
        if (this.#followed?.guide.at) this.#calls.renew();
        this.#followed?.guide.restart();
        this.#show();
      },
      'song-sheet': () => this.#openSheet(),
    });
    listen('creatable:note', (event) => {
      if (event.type !== 'note-on' || event.origin !== 'player' || stage.heardBy(event.channel) !== 'tone') return;
      if (accompaniment.guide) accompaniment.hear(event);
      else if (this.#followed?.guide.hear(event)) this.#goOn(this.#followed.guide, event.atSeconds);
    });
  }

  onPlace = this.#places.listen;

  /** Where the player is, or their band. */
  get place() {
    if (!this.#followed) return null;
    const { fit, score, guide } = this.#followed;
    const { guide: timed, seconds } = this.#accompaniment;
    const [next] = timed ? timed.coming(seconds, 1) : guide.coming(1);
    return { score, shift: fit.shift, atBeat: next?.atBeat ?? 0 };
  }

  /** There are other keys: the song is fitted to them, and begins anew. @param {readonly Zone[]} zones */
  fit = (zones) => {
    this.#zones = zones;
    this.#begin();
  };

  /** null: none is wanted, or it is not in this browser. @returns {Score|null} */
  get score() {
    const { waitingSong, ownSong } = this.#settings.values;
    if (waitingSong === 'none') return null;
    return waitingSong === 'own' ? (this.#ownSongs.find(ownSong) ?? null) : scoreOf(findSong(waitingSong));
  }

  #begin() {
    const score = this.score;
    // Drums have numbers, not notes; and what a second player has is theirs.
    const struck = this.#zones.map((zone) => (this.#stage.groupOf(zone) === 'tone' ? zone.notes : []));
    this.#followed = score && this.#fitted(score, struck);
    this.#calls.renew();
    this.#accompaniment.follow(
      this.#followed && {
        score: this.#followed.score,
        steps: this.#followed.fit.steps,
        shift: this.#followed.fit.shift,
        struck,
      },
    );
    this.#show();
  }

  /** @param {SongGuide} guide @param {number} atSeconds  when what was called for was played */
  #goOn({ isOver, count, atFirst }, atSeconds) {
    if (isOver) dispatch('creatable:song-over', { count, played: atFirst });
    this.#calls.renew(atSeconds);
    this.#show();
  }

  /** @param {Score} score @param {readonly (readonly number[])[]} struck */
  #fitted(score, struck) {
    const { songNotes } = this.#settings.values;
    const all = stepsOf(score.parts[score.mine]);
    const fit = fitSong(thin(all, songNotes, score.bars), struck, { onlyThere: songNotes === 'on-keys' });
    return fit && { guide: new SongGuide(fit, struck), fit, score, all: all.length };
  }

  /** While the band plays, what is now changes by itself. */
  #tick() {
    if (this.#isTicking || !this.#accompaniment.guide) return;
    this.#isTicking = true;
    this.#nextFrame(() => {
      this.#isTicking = false;
      const { guide, seconds } = this.#accompaniment;
      const moment = guide && `${guide.passed(seconds)} ${guide.isDue(seconds)}`;
      if (moment !== this.#moment) this.#show();
      this.#moment = moment;
      this.#tick();
    });
  }

  #show() {
    this.#places.tell();
    this.#row.palette = this.#settings.values.palette;
    if (!this.#followed) {
      this.#row.now = null;
      const isOwn = this.#settings.values.waitingSong === 'own';
      this.#row.isMissing = isOwn && this.#ownSongs.isRead && !this.score;
      this.#stage.markNext(null);
      this.#calls.say(undefined);
      return;
    }
    const { guide, fit, score, all } = this.#followed;
    const shown = this.#accompaniment.guide ? this.#withBand(this.#accompaniment.guide) : this.#alone(guide);
    const coming = shown.coming.map((step) => this.#noteOf(step));
    const { title, language } = score;
    this.#row.now = {
      ...shown,
      title,
      language,
      moved: fit.moved,
      shift: fit.shift,
      all,
      kept: fit.steps.length,
      coming,
    };
    const next = shown.coming[0];
    const zone = next && this.#zones[next.index];
    this.#stage.markNext(zone ? zone.id : null, shown.isDue);
    // The band waits for nobody: what comes with it is no call.
    this.#calls.say(this.#accompaniment.guide ? undefined : zone);
  }

  /** @param {Pick<Step, 'index'|'beats'|'syllable'>} step */
  #noteOf({ index, beats, syllable }) {
    const { label, notes } = this.#zones[index];
    return { label, note: notes[0], beats, syllable };
  }

  #openSheet() {
    if (!this.#followed) return;
    const { fit, score } = this.#followed;
    const { bars, isWhole } = sheetOf(fit.steps, score.bars, MOST_SHEET_BARS);
    this.#sheet.show({
      title: score.title,
      language: score.language,
      palette: this.#settings.values.palette,
      isWhole,
      bars: bars.map(({ number, steps }) => ({ number, steps: steps.map((step) => this.#noteOf(step)) })),
    });
  }

  /** @param {SongGuide} guide */
  #alone(guide) {
    const { at, count, atFirst } = guide;
    return { at, count, atFirst, isWithBand: false, isDue: false, coming: guide.coming(AHEAD) };
  }

  /** @param {AccompanimentGuide} guide */
  #withBand(guide) {
    const { seconds } = this.#accompaniment;
    const coming = guide.coming(seconds, AHEAD);
    const { count } = guide;
    return { at: guide.passed(seconds), count, atFirst: 0, isWithBand: true, isDue: guide.isDue(seconds), coming };
  }
}
