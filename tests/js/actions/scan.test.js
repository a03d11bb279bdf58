import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, SCAN_SETTINGS, UP } from '../../../static/actions/scan.js';

/** @import {ValuesOf} from '../../../static/core/ranges.js' */
/** @import {ScanInput} from '../../../static/actions/scan.js' */
/** @import {ScanNode} from '../../../static/types.js' */

const KEYS = {
  id: 'keys',
  children: [
    { id: 'C', plays: true },
    { id: 'D', plays: true },
  ],
};
const BAR = { id: 'bar', children: [{ id: 'record' }, { id: 'pause' }] };
const TREE = [{ id: 'settings' }, KEYS, BAR];
/** @type {ValuesOf<typeof SCAN_SETTINGS>} */
const SETTINGS = { scan: 'one-switch', scanMs: 1000, scanFirstPauseMs: 500, scanLoops: 2, scanWrap: true };

/** @param {Partial<typeof SETTINGS>} [settings] @param {readonly ScanNode[]} [tree] */
function scanner(settings, tree = TREE) {
  const update = create({ ...SETTINGS, ...settings });
  let atMs = 0;
  const self = {
    tree,
    /** @param {ScanInput['what']} what @param {1|2} [number] */
    put(what, number = 1) {
      const event = update({ what, number, atMs, tree: self.tree });
      return event ? [event.phase, event.node === UP ? 'up' : (event.node?.id ?? null)].join(' ').trim() : '';
    },
    /** What the time brings, in steps of 10 ms. @param {number} ms */
    wait(ms) {
      const end = atMs + ms;
      /** @type {string[]} */
      const events = [];
      while (atMs < end) {
        atMs = Math.min(end, atMs + 10);
        const told = self.put('tick');
        if (told) events.push(told);
      }
      return events;
    },
    /** @param {1|2} [number] */
    click: (number = 1) => [self.put('press', number), ...self.wait(50), self.put('release', number)].filter(Boolean),
  };
  return self;
}

test('it rests until the switch is pressed, and that press chooses nothing', () => {
  const scan = scanner();
  assert.deepEqual(scan.wait(10_000), []);
  assert.deepEqual(scan.click(), ['enter settings']);
});

test('each thing stays under the scan for its time, and the first for longer', () => {
  const scan = scanner();
  scan.put('press');
  scan.put('release');
  assert.deepEqual(scan.wait(1490), []);
  assert.deepEqual(scan.wait(10), ['enter keys']);
  assert.deepEqual(scan.wait(990), []);
  assert.deepEqual(scan.wait(10), ['enter bar']);
});

test('a group is entered, its items are scanned, and its last step leads up to it again', () => {
  const scan = scanner();
  scan.click();
  scan.wait(2500);
  assert.deepEqual(scan.click(), ['enter record']);
  assert.deepEqual(scan.wait(2500), ['enter pause', 'enter up']);
  assert.deepEqual(scan.click(), ['enter bar']);
});

test('a chosen item is told when the switch is let go, and the scan starts anew', () => {
  const scan = scanner();
  scan.click();
  scan.wait(2500);
  scan.click();
  assert.equal(scan.put('press'), '');
  assert.equal(scan.put('release'), 'commit record');
  assert.equal(scan.put('tick'), 'enter settings');
});

test('an instrument key is told as soon as the switch goes down, and the scan waits and goes on from there', () => {
  const scan = scanner();
  scan.click();
  scan.wait(1500);
  scan.click();
  assert.equal(scan.put('press'), 'commit C');
  assert.deepEqual(scan.wait(5000), []);
  assert.equal(scan.put('release'), '');
  assert.deepEqual(scan.wait(990), []);
  assert.deepEqual(scan.wait(10), ['enter D']);
});

test('nothing moves while the switch is down', () => {
  const scan = scanner();
  scan.click();
  scan.put('press');
  assert.deepEqual(scan.wait(20_000), []);
});

test('a long hold chooses nothing', () => {
  const scan = scanner();
  scan.click();
  scan.put('press');
  scan.wait(1000);
  scan.put('hold');
  assert.equal(scan.put('release'), '');
});

test('after its passes without a choice it goes up, and at the top it rests', () => {
  const scan = scanner();
  scan.click();
  scan.wait(1500);
  scan.click();
  assert.deepEqual(scan.wait(7000), ['enter D', 'enter up', 'enter C', 'enter D', 'enter up', 'enter keys']);
  const told = scan.wait(20_000);
  assert.equal(told.at(-1), 'cancel');
  assert.equal(told.filter((event) => event === 'enter settings').length, 1);
  assert.deepEqual(scan.click(), ['enter settings']);
});

test('a choice starts the counting of passes anew', () => {
  const scan = scanner({ scanLoops: 1 });
  scan.click();
  scan.wait(1500);
  scan.click();
  scan.wait(1500);
  scan.click();
  assert.deepEqual(scan.wait(1000), ['enter up']);
});

test('without an end of passes it goes round for ever, and without going round one pass is all', () => {
  const endless = scanner({ scanLoops: 0 });
  endless.click();
  assert.equal(endless.wait(100_000).includes('cancel'), false);
  const once = scanner({ scanLoops: 0, scanWrap: false });
  once.click();
  assert.deepEqual(once.wait(100_000), ['enter keys', 'enter bar', 'cancel']);
});

test('two switches: one steps, the other chooses, and time does nothing', () => {
  const scan = scanner({ scan: 'two-switches' });
  assert.deepEqual(scan.click(1), ['enter settings']);
  assert.deepEqual(scan.wait(60_000), []);
  assert.deepEqual(scan.click(1), ['enter keys']);
  assert.deepEqual(scan.click(2), ['enter C']);
  assert.deepEqual(scan.click(2), ['commit C']);
  assert.deepEqual(scan.click(1), ['enter D']);
  assert.deepEqual(scan.click(1), ['enter up']);
  assert.deepEqual(scan.click(2), ['enter keys']);
});

test('two switches: after the last comes the first, or nothing, from where a press begins again', () => {
  const round = scanner({ scan: 'two-switches' });
  assert.deepEqual(
    [1, 2, 3, 4].flatMap(() => round.click(1)),
    ['enter settings', 'enter keys', 'enter bar', 'enter settings'],
  );
  const once = scanner({ scan: 'two-switches', scanWrap: false });
  assert.deepEqual(
    [1, 2, 3, 4, 5].flatMap(() => once.click(1)),
    ['enter settings', 'enter keys', 'enter bar', 'cancel', 'enter settings'],
  );
});

test('two switches: stepping while a key is held lets the other switch go on', () => {
  const scan = scanner({ scan: 'two-switches' });
  scan.click(1);
  scan.click(1);
  scan.click(2);
  assert.equal(scan.put('press', 2), 'commit C');
  assert.deepEqual(scan.click(1), ['enter D']);
  assert.equal(scan.put('release', 2), '');
  assert.deepEqual(scan.click(2), ['commit D']);
});

test('an item that has gone is never chosen: the press counts for nothing and another is under the scan', () => {
  const scan = scanner();
  scan.click();
  scan.wait(2500);
  scan.click();
  scan.put('press');
  scan.tree = [{ id: 'settings' }, KEYS, { id: 'bar', children: [{ id: 'stop' }, { id: 'pause' }] }];
  assert.equal(scan.put('release'), 'enter stop');
  assert.deepEqual(scan.click(), ['commit stop']);
});

test('an item that has moved stays under the scan', () => {
  const scan = scanner();
  scan.click();
  scan.wait(1500);
  scan.tree = [{ id: 'message' }, ...TREE];
  assert.deepEqual(scan.wait(500), []);
  assert.deepEqual(scan.click(), ['enter C']);
});

test('a dialog that opens is scanned from its first item, and the page again when it has closed', () => {
  const scan = scanner();
  scan.click();
  scan.wait(2500);
  scan.click();
  scan.tree = [{ id: 'yes' }, { id: 'no' }];
  assert.equal(scan.put('tick'), 'enter yes');
  scan.tree = TREE;
  assert.equal(scan.put('tick'), 'enter settings');
});

test('where there is nothing to scan it rests', () => {
  const scan = scanner({}, []);
  assert.deepEqual(scan.click(), []);
  scan.tree = TREE;
  assert.deepEqual(scan.click(), ['enter settings']);
  scan.tree = [];
  assert.equal(scan.put('tick'), 'cancel');
});

test('a press where there was nothing to scan is forgotten: what begins later steps by itself', () => {
  const scan = scanner({}, []);
  scan.click();
  scan.tree = TREE;
  assert.equal(scan.put('begin'), 'enter settings');
  assert.deepEqual(scan.wait(1500), ['enter keys']);
});

test('it can be put to rest at any time, and says so once', () => {
  const scan = scanner();
  scan.click();
  assert.deepEqual([scan.put('rest'), scan.put('rest')], ['cancel', '']);
  assert.deepEqual(scan.wait(5000), []);
});

test('groups lie in groups to any depth', () => {
  const tree = [
    {
      id: 'takes',
      children: [
        { id: 'Take 1', children: [{ id: 'play' }, { id: 'midi' }] },
        { id: 'Take 2', children: [{ id: 'x' }] },
      ],
    },
  ];
  const scan = scanner({ scan: 'two-switches' }, tree);
  scan.click(1);
  assert.deepEqual(
    [...scan.click(2), ...scan.click(2), ...scan.click(1), ...scan.click(1), ...scan.click(2)],
    ['enter Take 1', 'enter play', 'enter midi', 'enter up', 'enter Take 1'],
  );
});

test('a letter that is chosen again and again keeps the scan in its group', () => {
  const letters = {
    id: 'letters',
    children: [
      { id: 'a', repeats: true },
      { id: 'b', repeats: true },
    ],
  };
  const scan = scanner({ scan: 'two-switches' }, [{ id: 'text' }, letters]);
  scan.click(1);
  scan.click(1);
  scan.click(2);
  assert.deepEqual([...scan.click(1), ...scan.click(2)], ['enter b', 'commit b']);
  assert.deepEqual([scan.put('tick'), ...scan.click(2)], ['enter a', 'commit a']);
});

test('it can be begun without a press, and runs at once', () => {
  const scan = scanner();
  assert.equal(scan.put('begin'), 'enter settings');
  assert.deepEqual(scan.wait(1500), ['enter keys']);
  assert.equal(scan.put('begin'), '');
});

test('settings out of range are refused by name, and without any it has the usual ones', () => {
  assert.throws(() => create({ scanMs: 10 }), /scanMs must be 300..10000, got 10/);
  assert.throws(() => create({ scanLoops: /** @type {any} */ (4) }), /scanLoops/);
  assert.equal(create()({ atMs: 0, what: 'press', tree: TREE })?.node, TREE[0]);
  assert.equal(SCAN_SETTINGS.scanMs.default, 1500);
});
