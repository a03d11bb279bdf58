/** Sounds that begin and end without a click: so many at most, the oldest gives way, and each takes its nodes with it. */

/** @import {Mode} from './fields.js' */

/** @typedef {{key: string, channel: number, at: number, loudness: number, rate: number, mode: Mode}} Strike */
/**
 * @typedef {Strike & {source: AudioBufferSourceNode, gain: GainNode, isLifted: boolean, endsAt: number}} Sounding
 *   isLifted: nobody holds it; endsAt: when it is over
 */

/** Seconds: of a key that is released, and of one that is struck anew or gives way. */
const RELEASE = 0.06;
const CHOKE = 0.012;
/** Time constants after which nothing is left to hear. */
const CONSTANTS = 6;

/** @param {{context: BaseAudioContext, output: AudioNode, most: number}} parts */
export function makeFader({ context, output, most }) {
  /** The oldest first. @type {Set<Sounding>} */
  const all = new Set();

  /** @param {Sounding} sounding */
  const forget = (sounding) => {
    all.delete(sounding);
    sounding.source.disconnect();
    sounding.gain.disconnect();
  };

  /** @param {Sounding} sounding @param {number} at @param {number} constant */
  const fade = (sounding, at, constant) => {
    const over = Math.max(at, sounding.at) + CONSTANTS * constant;
    if (over >= sounding.endsAt) return;
    sounding.endsAt = over;
    sounding.gain.gain.setTargetAtTime(0, Math.max(at, sounding.at), constant);
    sounding.source.stop(over);
  };

  /** Those that still count at that time. @param {number} at */
  const soundingAt = (at) => [...all].filter(({ endsAt }) => endsAt > at);

  return {
    /** @param {AudioBuffer} buffer @param {Strike} strike */
    begin(buffer, strike) {
      const { key, at, loudness, rate, mode } = strike;
      const sounding = soundingAt(at);
      for (const each of sounding) if (each.key === key) fade(each, at, CHOKE / CONSTANTS);
      const full = sounding.filter(({ endsAt }) => endsAt - at > CHOKE);
      if (full.length >= most) fade(full[0], at, CHOKE / CONSTANTS);
      const loop = mode === 'looped';
      const source = new AudioBufferSourceNode(context, { buffer, loop, playbackRate: rate });
      const gain = new GainNode(context, { gain: loudness });
      source.connect(gain).connect(output);
      source.start(at);
      const endsAt = loop ? Infinity : at + buffer.duration / rate;
      /** @type {Sounding} */
      const begun = { ...strike, source, gain, isLifted: false, endsAt };
      all.add(begun);
      source.onended = () => forget(begun);
    },

    /** @param {string} key  nobody holds it any more */
    lift(key) {
      for (const sounding of all) if (sounding.key === key) sounding.isLifted = true;
    },

    /** @param {(sounding: Sounding) => boolean} which @param {number} at */
    end(which, at) {
      for (const sounding of soundingAt(at)) if (which(sounding)) fade(sounding, at, RELEASE / CONSTANTS);
    },

    /** What nobody holds keeps its pitch: it rings on as it was struck. @param {number} channel @param {number} rate @param {number} at */
    bend(channel, rate, at) {
      for (const sounding of soundingAt(at)) {
        if (sounding.channel !== channel || sounding.isLifted) continue;
        sounding.source.playbackRate.setValueAtTime(rate, at);
        if (sounding.mode === 'looped') continue;
        // It lasts longer, or less long, from here on.
        sounding.endsAt = at + ((sounding.endsAt - at) * sounding.rate) / rate;
        sounding.rate = rate;
      }
    },

    dispose() {
      for (const sounding of [...all]) {
        sounding.source.onended = null;
        sounding.source.stop();
        forget(sounding);
      }
    },
  };
}
