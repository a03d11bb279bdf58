/** Zones of two kinds in one instrument: tones where its sound is, drums on their own channel; by whoever holds what. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { playZones, zoneOf } from './zone-player.js';

/** @import {Instrument, InstrumentContext, Pointer, Zone} from '../types.js' */

/**
 * What a part of the body plays with.
 * @typedef {Object} Hands
 * @property {(zone: Zone, velocity: number) => void} press
 * @property {(zone: Zone) => void} release
 * @property {(controller: number, value: number) => void} control
 */

/** @typedef {ReturnType<typeof playDrumsAndTones>} DrumsAndTones */

/**
 * @param {InstrumentContext} context  settings: checked
 * @param {readonly Zone[]} zones
 */
export function playDrumsAndTones(context, zones) {
  const asZones = /** @type {Parameters<typeof playZones>[0]} */ (context);
  const tones = playZones(
    asZones,
    zones.filter(({ drum }) => !drum),
  );
  const drums = playZones(
    { ...asZones, channel: DRUM_CHANNEL },
    zones.filter(({ drum }) => drum),
  );
  const both = [tones, drums];
  /** @param {string} zoneId */
  const playerOf = (zoneId) => (zoneOf(zones, zoneId).drum ? drums : tones);
  return {
    zones,
    /** @param {string} source @returns {Hands} */
    of: (source) => ({
      press: (zone, velocity) => playerOf(zone.id).press(zone.id, { source, velocity }),
      release: (zone) => playerOf(zone.id).release(zone.id, { source }),
      control(controller, value) {
        const { emit, channel, nowSeconds } = context;
        emit({ type: 'control-change', channel, controller, value, atSeconds: nowSeconds() });
      },
    }),
    /** @param {Pointer} pointer */
    point: (pointer) => both.forEach((each) => each.update(pointer)),
    /** @type {Instrument['press']} */
    press: (zoneId, options) => playerOf(zoneId).press(zoneId, options),
    /** @type {Instrument['release']} */
    release: (zoneId, options) => playerOf(zoneId).release(zoneId, options),
    releaseAll: () => both.forEach((each) => each.releaseAll()),
    // A drum has no pedal.
    setSustain: tones.setSustain,
    dispose: () => both.forEach((each) => each.dispose()),
  };
}
