/** The sounds that are in the synthesiser: fetched once, decoded, and added one after the other. */
import { readSound } from './read-sound.js';
import { SoundError } from './sound-error.js';

/** @import {WorkletSynthesizer} from '../vendor/spessasynth.js' */
/** @import {createWorklets} from './worklets.js' */

/**
 * @typedef {Object} LoadOptions
 * @property {(loadedBytes: number, totalBytes: number) => void} [onProgress]
 * @property {() => Promise<ArrayBuffer>} [read]  where somebody has it unpacked already
 */

/** The largest sound takes a slow computer a few seconds. */
const INSTALL_PATIENCE_MS = 60_000;

/** So many sounds of the player's own stay beside each other, each in a bank of that number: from 1 on. */
const OWN_SLOTS = 4;

/**
 * @param {Object} parts
 * @param {() => Promise<void>} parts.ready
 * @param {() => WorkletSynthesizer|undefined} parts.library  undefined once it is over
 * @param {ReturnType<typeof createWorklets>['answered']} parts.answered
 * @param {() => void} parts.onAdded  the library has forgotten what its channels were told
 * @param {() => void} parts.onOwn  a sound of the player's own has another bank
 */
export function createBanks({ ready, library, answered, onAdded, onOwn }) {
  /** @type {Map<string, Promise<void>>} */
  const loads = new Map();
  /** The player's own sounds, in the order of the library's banks. @type {string[]} */
  const owns = [];
  /** @type {string|undefined} */
  let newestOwn;
  /** @type {Promise<void>} */
  let lastInstall = Promise.resolve();

  /** @param {string} name @param {() => Promise<void>} load  may be tried again where it fails */
  const once = (name, load) => {
    const loading =
      loads.get(name) ??
      load().catch((error) => {
        loads.delete(name);
        throw error;
      });
    loads.set(name, loading);
    return loading;
  };

  /** The library mixes up the answers when two banks are added at once. @param {() => Promise<void>} install */
  const inTurn = (install) => {
    lastInstall = lastInstall.catch(() => {}).then(install);
    return lastInstall;
  };

  /** @param {string} id @param {ArrayBuffer} bank @param {number} [offset]  of its bank's number */
  const add = async (id, bank, offset = 0) => {
    const made = library();
    if (!made) return;
    /** @type {Promise<unknown>} */
    const added = new Promise((resolve, reject) => {
      made.eventHandler.addEvent('soundBankError', 'install', (error) =>
        reject(new SoundError('sound-unreadable', `sound ${id} not accepted`, { cause: error })),
      );
      made.soundBankManager.addSoundBank(bank, id, offset).then(resolve, reject);
    });
    await answered(added, INSTALL_PATIENCE_MS, 'sound-unreadable');
    onAdded();
  };

  /** The oldest gives way. @param {string} named @param {ArrayBuffer} bank */
  const addOwn = async (named, bank) => {
    const slot = newestOwn === undefined ? 0 : (owns.indexOf(newestOwn) + 1) % OWN_SLOTS;
    loads.delete(owns[slot]);
    owns[slot] = '';
    await add(`own ${slot}`, bank, slot + 1);
    owns[slot] = named;
    newestOwn = named;
    onOwn();
  };

  return {
    /** @param {string} named @returns {number}  the bank of a sound of the player's own; 0: it is in none */
    ownBank: (named) => owns.indexOf(named) + 1,
    /** @param {string} id @param {LoadOptions} options */
    load: (id, options) =>
      once(id, async () => {
        const { read = () => readSound(id, options) } = options;
        const [bank] = await Promise.all([read(), ready()]);
        await inTurn(() => add(id, bank));
      }),
    /** @param {string} named @param {() => Promise<ArrayBuffer>} read */
    loadOwn: (named, read) =>
      once(named, async () => {
        const [bank] = await Promise.all([read(), ready()]);
        await inTurn(() => addOwn(named, bank));
      }),
  };
}
