/** What every command must do; runs over the registry, so a newcomer is tested at once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { SOUNDS } from '../../../static/audio/sounds.js';
import { argsOf, defaultsOf } from '../../../static/commands/fields.js';
import { commands, findCommand } from '../../../static/commands/index.js';
import { readBy } from '../../../static/core/documents.js';
import { createSettings } from '../../../static/core/settings.js';
import { soundOf } from '../../../static/instruments/index.js';

/** @import {Table} from '../../../static/core/ranges.js' */

function rig() {
  /** @type {{name: string, args: any[]}[]} */
  const calls = [];
  const note =
    (/** @type {string} */ name) =>
    (/** @type {any[]} */ ...args) => {
      calls.push({ name, args });
    };
  const settings = createSettings(/** @type {Table} */ (SETTINGS), undefined);
  settings.onChange((name) => calls.push({ name: `set ${name}`, args: [settings.values[name]] }));
  const context = {
    source: 'test',
    settings,
    notes: { hold: note('hold'), letGo: note('letGo') },
    control: note('control'),
    request: note('request'),
    tellScripts: note('tellScripts'),
    pressPointed: note('press'),
    record: note('record'),
  };
  return { calls, context };
}

test('no two commands have the same name', () => {
  assert.equal(new Set(commands.map(({ meta }) => meta.id)).size, commands.length);
  assert.throws(() => findCommand('teleport'), /command must be one of .*got teleport/);
});

commands.forEach(({ meta, create }) =>
  describe(`the command ${meta.id}`, () => {
    test('is found by its name and has words of its own', () => {
      assert.equal(findCommand(meta.id).create, create);
      assert.equal(meta.nameKey, `command-${meta.id}`);
      assert.ok(Object.isFrozen(meta));
      assert.ok(['on-off', 'graded'].includes(meta.phases));
    });

    test('begins with arguments that it permits, and refuses others by name', () => {
      const refused = (/** @type {unknown} */ args) =>
        readBy(argsOf(meta.fields), args).problems.map(({ name }) => name);
      assert.deepEqual(refused(defaultsOf(meta.fields)), []);
      assert.deepEqual(refused({ surprise: 1 }), ['surprise']);
      for (const { name } of meta.fields) {
        for (const value of [null, 1e9, -1, 0.5, '<b>', {}, ''])
          assert.deepEqual(refused({ [name]: value }), [name], `${name} ${value}`);
      }
    });

    test('does something with every choice of every field', () => {
      for (const field of meta.fields) {
        for (const value of field.range.kind === 'choice' ? field.range.choices : [field.range.default]) {
          const { calls, context } = rig();
          const { run } = create(context);
          const args = { ...defaultsOf(meta.fields), [field.name]: value };
          if (meta.phases === 'graded') run('value', 100, args);
          else for (const phase of /** @type {const} */ (['begin', 'end'])) run(phase, 0, args);
          assert.ok(calls.length > 0, `${field.name} ${value}`);
        }
      }
    });

    test('lets go at the end of exactly what it held', () => {
      const { calls, context } = rig();
      const { run } = create(context);
      run('begin', 127, defaultsOf(meta.fields));
      run('end', 0, defaultsOf(meta.fields));
      const of = (/** @type {string} */ name) =>
        calls.filter((call) => call.name === name).map(({ args }) => args.slice(0, 3).join());
      assert.deepEqual(of('letGo'), of('hold'));
    });
  }),
);

test('next and previous go round and come back', () => {
  for (const what of ['scale', 'octave']) {
    const { context } = rig();
    const { run } = findCommand('change-setting').create(context);
    const first = context.settings.values[what];
    const seen = new Set();
    do {
      seen.add(context.settings.values[what]);
      run('begin', 127, { what, direction: 'next' });
    } while (context.settings.values[what] !== first);
    assert.ok(seen.size >= 5, what);
    run('begin', 127, { what, direction: 'previous' });
    run('begin', 127, { what, direction: 'next' });
    assert.equal(context.settings.values[what], first);
  }
});

test('next and previous go round all sounds, and the instrument changes where a sound needs another', () => {
  const { context } = rig();
  const { values } = context.settings;
  const { run } = findCommand('change-setting').create(context);
  const heard = [];
  for (let turn = 0; turn <= SOUNDS.length; turn += 1) {
    heard.push(`${values.instrument}: ${soundOf(/** @type {any} */ (values)).id}`);
    run('begin', 127, { what: 'sound', direction: 'next' });
  }
  assert.deepEqual(
    [heard[0], ...heard.slice(-3)],
    ['piano: piano', 'piano: soft-pad', 'drum-kit: drums', 'piano: piano'],
  );
  assert.equal(new Set(heard).size, SOUNDS.length);
  for (const direction of ['previous', 'previous']) run('begin', 127, { what: 'sound', direction });
  assert.equal(values.instrument, 'drum-kit');
  run('begin', 127, { what: 'instrument', direction: 'previous' });
  assert.equal(values.instrument, 'piano');
});

test("the player's own sound is one of the round where there is one", () => {
  const { context } = rig();
  const { values } = context.settings;
  Object.assign(values, { ownSound: '80:0:0 5000 Square' });
  const { run } = findCommand('change-setting').create(context);
  run('begin', 127, { what: 'sound', direction: 'previous' });
  assert.deepEqual([values.instrument, values.sound], ['piano', 'own']);
  run('begin', 127, { what: 'sound', direction: 'previous' });
  assert.equal(values.instrument, 'drum-kit');
});

test('a bend reaches both of its ends and its middle', () => {
  const { calls, context } = rig();
  const { run } = findCommand('pitch-bend').create(context);
  for (const [direction, value] of [
    ['up', 127],
    ['down', 127],
    ['down', 0],
  ])
    run('value', Number(value), { direction });
  assert.deepEqual(
    calls.map(({ args: [{ bend }] }) => bend),
    [8191, -8191, 0],
  );
});
