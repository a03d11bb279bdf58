import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { ChosenSound } from '../../../static/play/chosen-sound.js';
import { SoundReport } from '../../../static/play/sound-report.js';

before(() => {
  /** @type {any} */ (globalThis).document ??= new EventTarget();
});

/** A player's choice, and a synthesiser that answers when it is told. */
function begin() {
  /** @type {string[]} */
  const codes = [];
  const report = /** @type {any} */ ((/** @type {string} */ code) => codes.push(code));
  const values = { ...defaultsOf(SETTINGS), sound: 'piano' };
  /** @type {Map<string, {resolve: (isWanted: boolean) => void, reject: (error: Error) => void}>} */
  const asked = new Map();
  const synthesiser = {
    setSound: (/** @type {string} */ id) =>
      new Promise((resolve, reject) => {
        asked.set(id, { resolve, reject });
      }),
  };
  const said = new SoundReport(report);
  const chosen = new ChosenSound({
    settings: /** @type {any} */ ({ values }),
    report,
    ownFont: { read: async () => assert.fail('no sound of one’s own is wanted') },
    said,
    synthesiser: () => /** @type {any} */ (synthesiser),
    nowSeconds: () => 0,
  });
  const choose = (/** @type {string} */ sound) => {
    values.sound = sound;
    assert.ok(chosen.follow());
    return chosen.change();
  };
  const missing = () => Object.assign(new Error('gone'), { code: 'download-missing' });
  return { asked, codes, chosen, said, choose, missing };
}

test('a sound is ready once it is there', async () => {
  const { asked, codes, chosen, choose } = begin();
  const changed = choose('flute');
  assert.equal(chosen.isReady, false);
  asked.get('flute')?.resolve(true);
  await changed;
  assert.equal(chosen.isReady, true);
  assert.deepEqual(codes, []);
});

test('of two that are chosen one after the other the first one’s trouble is nobody’s', async () => {
  const { asked, codes, chosen, choose, missing } = begin();
  const first = choose('flute');
  const second = choose('organ');
  asked.get('flute')?.reject(missing());
  asked.get('organ')?.resolve(true);
  await Promise.all([first, second]);
  assert.equal(chosen.isReady, true);
  assert.deepEqual(codes, []);
});

test('while the chosen one is missing, a key that sounds as before is no news that it is back', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { asked, codes, chosen, choose, missing } = begin();
  const changed = choose('flute');
  asked.get('flute')?.reject(missing());
  await changed;
  chosen.sayWorks();
  assert.deepEqual(codes, ['sound-missing']);
  const other = choose('organ');
  asked.get('organ')?.resolve(true);
  await other;
  assert.deepEqual(codes, ['sound-missing', 'sound-back']);
});

test('a trouble is said once until it is over, or the player asks again', () => {
  const { codes, said } = begin();
  said.say('sound-suspended');
  said.say('sound-suspended');
  said.beginAnew();
  said.say('sound-suspended');
  said.works();
  said.works();
  assert.deepEqual(codes, ['sound-suspended', 'sound-suspended', 'sound-back']);
});
