/**
 * The theremin, played by a pointer that goes to each zone in turn and stays:
 * prints what it emits, and when which note should be heard.
 */
import { mock } from 'node:test';
import { middleOf } from '../../../static/instruments/shapes.js';
import { create } from '../../../static/instruments/theremin.js';

const STEP_MS = 33;
const STAY_MS = 3000;

mock.timers.enable({ apis: ['setTimeout'] });
let atMs = 0;
/** @type {object[]} */
const events = [];
const theremin = create({
  settings: { drawn: 'gently', thereminOctaves: 2 },
  channel: 0,
  room: { columns: Infinity, rows: Infinity, aspect: 2 },
  emit: (event) => events.push(event),
  nowSeconds: () => atMs / 1000,
});
const stays = theremin.zones.map(({ shape, notes: [note] }) => {
  const { x, y } = middleOf(shape);
  const fromSeconds = atMs / 1000;
  for (const until = atMs + STAY_MS; atMs < until; ) {
    theremin.update({ source: 'nose', x, y, present: true, atMs });
    for (let passed = 0; passed < STEP_MS; passed += 1) {
      mock.timers.tick(1);
      atMs += 1;
    }
  }
  return { note, fromSeconds, untilSeconds: atMs / 1000 };
});
theremin.dispose();
process.stdout.write(JSON.stringify({ events, stays, durationSeconds: atMs / 1000 }));
