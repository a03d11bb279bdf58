/** A song that waits for the player: the zone that comes next is marked on the stage, and goes on once it is played. */

import { listen } from '../core/events.js';
import { onRequest } from '../core/requests.js';
import { findSong } from '../songs/index.js';
import { scoreOf, stepsOf } from '../songs/score.js';
import { fitSong, SongGuide } from './song-guide.js';

/** @import {Settings} from '../parts.js' */
/** @import {OwnSongs} from '../songs/own-songs.js' */
/** @import {Score} from '../songs/score.js' */
/** @import {Fit} from './song-guide.js' */
/** @import {Zone} from '../types.js' */
/** @import {PlayStage} from './play-stage.js' */
/** @import {SongRow} from './song-row.js' */

/** So many notes are seen ahead. */
const AHEAD = 8;

export class FollowedSong {
  #settings;
  #stage;
  #row;
  #ownSongs;
  /** @type {readonly Zone[]} */
  #zones = [];
  /** @type {{guide: SongGuide, fit: Fit, score: Score}|null} */
  #followed = null;

  /** @param {{settings: Settings, stage: PlayStage, row: SongRow, ownSongs: Pick<OwnSongs, 'find'|'isRead'|'onChange'>}} parts */
  constructor({ settings, stage, row, ownSongs }) {
    this.#settings = settings;
    this.#stage = stage;
    this.#row = row;
    this.#ownSongs = ownSongs;
    settings.onChange((name) => {
      if (name === 'waitingSong' || name === 'ownSong') this.#begin();
      if (name === 'palette') this.#show();
    });
    ownSongs.onChange(() => {
      if (settings.values.waitingSong === 'own' && this.#score !== this.#followed?.score) this.#begin();
    });
    onRequest(row, 'song-restart', () => {
      this.#followed?.guide.restart();
      this.#show();
    });
    listen('creatable:note', (event) => {
      if (event.type !== 'note-on' || event.origin !== 'player' || stage.heardBy(event.channel) !== 'tone') return;
      if (this.#followed?.guide.hear(event)) this.#show();
    });
  }

  /** There are other keys: the song is fitted to them, and begins anew. @param {readonly Zone[]} zones */
  fit = (zones) => {
    this.#zones = zones;
    this.#begin();
  };

  /** null: none is wanted, or it is not in this browser. @returns {Score|null} */
  get #score() {
    const { waitingSong, ownSong } = this.#settings.values;
    if (waitingSong === 'none') return null;
    return waitingSong === 'own' ? (this.#ownSongs.find(ownSong) ?? null) : scoreOf(findSong(waitingSong));
  }

  #begin() {
    const score = this.#score;
    // Drums have numbers, not notes; and what a second player has is theirs.
    const struck = this.#zones.map((zone) => (this.#stage.groupOf(zone) === 'tone' ? zone.notes : []));
    const fit = score && fitSong(stepsOf(score.parts[score.mine]), struck);
    this.#followed = score && fit && { guide: new SongGuide(fit, struck), fit, score };
    this.#show();
  }

  #show() {
    this.#row.palette = this.#settings.values.palette;
    if (!this.#followed) {
      this.#row.now = null;
      const isOwn = this.#settings.values.waitingSong === 'own';
      this.#row.isMissing = isOwn && this.#ownSongs.isRead && !this.#score;
      this.#stage.markNext(null);
      return;
    }
    const { guide, fit, score } = this.#followed;
    const { title, language } = score;
    const coming = guide.coming(AHEAD).map(({ index, beats }) => {
      const { label, notes } = this.#zones[index];
      return { label, note: notes[0], beats };
    });
    const { at, count, atFirst } = guide;
    this.#row.now = { title, language, at, count, atFirst, moved: fit.moved, shift: fit.shift, coming };
    this.#stage.markNext(this.#zones[guide.coming(1)[0].index].id);
  }
}
