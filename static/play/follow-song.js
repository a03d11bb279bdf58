/** A song that waits for the player: the zone that comes next is marked on the stage, and goes on once it is played. */

import { listen } from '../core/events.js';
import { onRequest } from '../core/requests.js';
import { findSong } from '../songs/index.js';
import { fitSong, SongGuide } from './song-guide.js';

/** @import {Settings} from '../parts.js' */
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
  /** @type {readonly Zone[]} */
  #zones = [];
  /** @type {{guide: SongGuide, fit: Fit}|null} */
  #followed = null;

  /** @param {{settings: Settings, stage: PlayStage, row: SongRow}} parts */
  constructor({ settings, stage, row }) {
    this.#settings = settings;
    this.#stage = stage;
    this.#row = row;
    settings.onChange((name) => {
      if (name === 'waitingSong') this.#begin();
      if (name === 'palette') this.#show();
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

  #begin() {
    const { waitingSong } = this.#settings.values;
    // Drums have numbers, not notes; and what a second player has is theirs.
    const struck = this.#zones.map((zone) => (this.#stage.groupOf(zone) === 'tone' ? zone.notes : []));
    const fit = waitingSong === 'none' ? null : fitSong(findSong(waitingSong), struck);
    this.#followed = fit && { guide: new SongGuide(fit, struck), fit };
    this.#show();
  }

  #show() {
    this.#row.palette = this.#settings.values.palette;
    if (!this.#followed) {
      this.#row.now = null;
      this.#stage.markNext(null);
      return;
    }
    const { guide, fit } = this.#followed;
    const { title, language } = findSong(this.#settings.values.waitingSong);
    const coming = guide.coming(AHEAD).map(({ index, beats }) => {
      const { label, notes } = this.#zones[index];
      return { label, note: notes[0], beats };
    });
    const { at, count, atFirst } = guide;
    this.#row.now = { title, language, at, count, atFirst, moved: fit.moved, coming };
    this.#stage.markNext(this.#zones[guide.coming(1)[0].index].id);
  }
}
