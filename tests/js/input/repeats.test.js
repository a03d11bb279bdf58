import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatsFor } from '../../../static/ui/operables.js';

test('a letter is pressed again by staying, a toggle by the switch alone, and most things by neither', () => {
  const ways = /** @type {const} */ (['dwell', 'scan']);
  for (const [dataset, repeats] of /** @type {[DOMStringMap, boolean[]][]} */ ([
    [{ repeats: '' }, [true, true]],
    [{ repeats: 'scan' }, [false, true]],
    [{}, [false, false]],
  ]))
    assert.deepEqual(
      ways.map((way) => repeatsFor({ dataset }, way)),
      repeats,
    );
});
