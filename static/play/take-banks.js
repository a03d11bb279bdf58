/** What a take is heard with, unpacked, for whoever renders it ahead. */
import { readOwnSound } from '../audio/own-sound.js';
import { readSound } from '../audio/read-sound.js';
import { soundsOf } from '../audio/sounds.js';
import { codeOf } from '../core/statuses.js';

/** @import {ReadySound} from '../audio/ahead.js' */
/** @import {OwnFont} from '../audio/own-font.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Take} from '../types.js' */

/**
 * @param {Take} take
 * @param {{ownFont: Pick<OwnFont, 'read'>, report: Report}} parts
 * @returns {Promise<ReadySound[]>}  without the player's own where its file is not here: that is said, and what is most like it plays
 * @throws {DownloadError|SoundError}
 */
export async function readBanks(take, { ownFont, report }) {
  /** @type {ReadySound[]} */
  const ready = [];
  for (const name of soundsOf(take)) {
    const isOwn = readOwnSound(name) !== null;
    try {
      ready.push({ name, isOwn, bank: await (isOwn ? ownFont.read(name) : readSound(name)) });
    } catch (error) {
      if (!isOwn) throw error;
      report(codeOf(error, 'soundfont-gone'));
    }
  }
  return ready;
}
