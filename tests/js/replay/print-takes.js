/** Prints a take of every instrument whose sound is in a SoundFont: {id: {take, sounds}}. */
import { instruments } from '../../../static/instruments/index.js';
import { playAndRecord } from './player.js';

const inFonts = instruments.filter(({ meta }) => !meta.voice);
const played = inFonts.map((module) => {
  const { take, sounds } = playAndRecord(module);
  return [module.meta.id, { take, sounds }];
});
process.stdout.write(JSON.stringify(Object.fromEntries(played)));
