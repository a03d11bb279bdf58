import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeListeners } from '../../../static/core/listeners.js';

/** @import {Listeners} from '../../../static/core/listeners.js' */

/** @param {Listeners<string>} listeners */
function hearing(listeners) {
  /** @type {string[]} */
  const heard = [];
  return { heard, stop: listeners.listen((word) => heard.push(word)) };
}

test('all are told, in the order in which they came', () => {
  const listeners = /** @type {Listeners<string>} */ (makeListeners());
  /** @type {string[]} */
  const heard = [];
  listeners.listen((word) => heard.push(`first ${word}`));
  listeners.listen((word) => heard.push(`second ${word}`));
  listeners.tell('hello');
  assert.deepEqual(heard, ['first hello', 'second hello']);
});

test('who has stopped listening hears nothing more, and the others do', () => {
  const listeners = /** @type {Listeners<string>} */ (makeListeners());
  const [one, other] = [hearing(listeners), hearing(listeners)];
  one.stop();
  one.stop();
  listeners.tell('late');
  assert.deepEqual([one.heard, other.heard], [[], ['late']]);
});

test('who begins to listen while others are told hears the next thing', () => {
  const listeners = /** @type {Listeners<string>} */ (makeListeners());
  /** @type {string[]} */
  const heard = [];
  const end = listeners.listen(() => {
    listeners.listen((word) => heard.push(word));
    end();
  });
  listeners.tell('now');
  listeners.tell('then');
  assert.deepEqual(heard, ['then']);
});

test('one that fails is reported as uncaught, and the others hear all the same', ({ mock }) => {
  /** @type {(() => void)[]} */
  const later = [];
  mock.method(globalThis, 'queueMicrotask', (/** @type {() => void} */ work) => later.push(work));
  const listeners = /** @type {Listeners<string>} */ (makeListeners());
  listeners.listen(() => {
    throw new Error('broken');
  });
  const { heard } = hearing(listeners);
  listeners.tell('hello');
  assert.deepEqual(heard, ['hello']);
  assert.equal(later.length, 1);
  assert.throws(later[0], /broken/);
});

test('after the end nobody hears anything', () => {
  const listeners = /** @type {Listeners<string>} */ (makeListeners());
  const { heard } = hearing(listeners);
  listeners.end();
  listeners.tell('late');
  assert.deepEqual(heard, []);
});
