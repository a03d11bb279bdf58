/** A MIDI device that plays along: asked for and chosen in the settings, told every note of the page. */
import { askForMidi, hasMidi, isMidiAllowed } from '../audio/midi-access.js';
import { createMidiOut } from '../audio/midi-out.js';
import { BANK_SELECT } from '../audio/own-sound.js';
import { createChannelMemory } from '../core/channel-memory.js';
import { listen } from '../core/events.js';
import { sayWhenLate } from '../core/in-time.js';
import { onRequests } from '../core/requests.js';
import { soundOf } from '../instruments/index.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings, SettingsPanel} from '../parts.js' */

/** The browser may be asking for permission, or hang. */
const LATE_MS = 8000;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {SettingsPanel} parts.panel
 * @param {Report} parts.report
 */
export function wireMidiDevice({ settings, panel, report }) {
  const memory = createChannelMemory();
  const soundNow = () => {
    const { channel, program } = soundOf(settings.values);
    return /** @type {const} */ ({ type: 'program-change', channel, program, atSeconds: 0 });
  };
  const show = () => {
    panel.midiOutputs = out.outputs();
  };
  const out = createMidiOut({ report, first: () => [soundNow(), ...memory.all()], onOutputs: show });

  const take = async () => {
    out.use(await askForMidi());
    show();
  };
  const ask = async () => {
    if (!hasMidi()) return report('midi-out-none');
    try {
      await sayWhenLate(take(), LATE_MS, () => report('midi-out-silent'));
      if (out.outputs()?.length === 0 && !settings.values.midiOut) report('midi-out-empty');
    } catch {
      report('midi-out-refused');
    }
  };
  const follow = () => out.choose(settings.values.midiOut);

  listen('creatable:note', (event) => {
    // Which bank the player's own SoundFont is in is the page's business: elsewhere the program counts.
    if (event.type === 'control-change' && event.controller === BANK_SELECT) return;
    memory.hear(event);
    out.send(event);
  });
  settings.onChange((name) => {
    if (name === 'midiOut') follow();
  });
  onRequests(panel, { 'midi-ask': ask, 'midi-choose': (value) => settings.choose('midiOut', value) });
  addEventListener('pagehide', out.panic);
  follow();
  // Nobody is asked anything who did not press the button just now.
  if (settings.values.midiOut) isMidiAllowed().then((allowed) => (allowed ? ask() : undefined));
}
