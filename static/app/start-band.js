/** A step of main.js: the beat, and the drums, chords and loops that are fetched when somebody wants them. */
import { Band } from '../band/band.js';
import { BeatPull } from '../band/beat-pull.js';
import { fetchModule } from '../core/fetch-module.js';
import { onRequests } from '../core/requests.js';
import { Beat } from '../play/beat.js';
import { find } from '../ui/find.js';
import { makeOnDemand } from './on-demand.js';

/** @import {Sound} from '../parts.js' */
/** @import {NoteEvent} from '../types.js' */
/** @import {Chords} from '../play/chords.js' */
/** @import {DrumGrid} from '../play/drum-grid.js' */
/** @import {Drums} from '../play/drums.js' */
/** @import {FollowedSong} from '../play/follow-song.js' */
/** @import {Loops} from '../play/loops.js' */
/** @import {Base} from './main.js' */

const METRE = ['tempoBpm', 'beatsInBar'];

/** @param {Base & {sound: Sound, song: FollowedSong}} parts */
export function wireBand({ settings, elements, sound, song, report }) {
  const bar = elements.beatBar;
  const metre = () => ({ tempoBpm: settings.values.tempoBpm, beatsInBar: settings.values.beatsInBar });
  const band = new Band({ sound, metre });
  settings.onChange((name) => METRE.includes(name) && band.followMetre());
  const pull = new BeatPull();
  band.onHeard((heard) => pull.hear(heard));
  const beat = new Beat({ settings, band, bar, report });

  /** @type {Drums|undefined} */
  let drums;
  const withDrums = makeOnDemand({
    load: () => fetchModule(() => import('../play/drums.js')),
    make: ({ Drums }) => {
      const grid = /** @type {DrumGrid} */ (find(HTMLElement, 'drum-grid'));
      drums = new Drums({ settings, band, sound, bar, grid, report });
      return drums;
    },
    report,
  });
  /** @type {Chords|undefined} */
  let chords;
  const withChords = makeOnDemand({
    load: () => fetchModule(() => import('../play/chords.js')),
    make: ({ Chords }) => {
      chords = new Chords({ settings, band, sound, bar, song, report });
      return chords;
    },
    report,
  });
  /** @type {Loops|undefined} */
  let loops;
  const withLoops = makeOnDemand({
    load: () => fetchModule(() => import('../play/loops.js')),
    make: ({ Loops }) => {
      loops = new Loops({ settings, band, beat, bar, report });
      return loops;
    },
    report,
  });
  onRequests(document, {
    'loop-record': () => withLoops(({ record }) => record()),
    'loop-undo': () => withLoops(({ undo }) => undo()),
    'loop-clear': () => withLoops(({ clear }) => clear()),
    'chords-toggle': () => withChords(({ toggle }) => toggle()),
    'drums-toggle': () => withDrums(({ toggle }) => toggle()),
    'drums-open': () => withDrums(({ open }) => open()),
  });
  return {
    countIn: beat.countIn,
    /** What a take is played to; undefined: nobody hears a beat. */
    get tempoBpm() {
      return band.isHeard ? settings.values.tempoBpm : undefined;
    },
    /** As it is written down. @param {NoteEvent} event  as it was played */
    drawToBeat(event) {
      if (!band.isHeard) pull.rest();
      return pull.draw(event, { tempoBpm: settings.values.tempoBpm, percent: settings.values.drawToBeat });
    },
    stop() {
      beat.stop();
      drums?.stop();
      chords?.stop();
      loops?.stop();
    },
  };
}
