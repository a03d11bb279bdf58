/** A MIDI device that plays along: asked for and chosen in the settings, told every note of the page. */

import { KEYBOARD_CHANNEL } from '../audio/keyboard-channel.js';
import { askForMidiAloud, isMidiAllowed, onMidi } from '../audio/midi-access.js';
import { createMidiOut } from '../audio/midi-out.js';
import { BANK_SELECT } from '../audio/own-sound.js';
import { createChannelMemory } from '../core/channel-memory.js';
import { listen } from '../core/events.js';
import { onRequests } from '../core/requests.js';
import { soundOf } from '../instruments/index.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings, SettingsPanel} from '../parts.js' */

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

  const take = (/** @type {MIDIAccess} */ access) => {
    out.use(access);
    show();
  };
  const ask = async () => {
    const access = await askForMidiAloud(report);
    if (!access) return;
    take(access);
    if (out.outputs()?.length === 0 && !settings.values.midiOut) report('midi-out-empty');
  };
  const follow = () => out.choose(settings.values.midiOut);

  listen('creatable:note', (event) => {
    // Which bank the player's own SoundFont is in is the page's business: elsewhere the program counts.
    if (event.type === 'control-change' && event.controller === BANK_SELECT) return;
    memory.hear(event);
    // What the device itself has sent does not go back to it, or one that hands on what it gets would go on for ever.
    if (event.channel !== KEYBOARD_CHANNEL || !out.isAlsoInput()) out.send(event);
  });
  settings.onChange((name) => {
    if (name === 'midiOut') follow();
  });
  onRequests(panel, { 'midi-ask': ask, 'midi-choose': (value) => settings.choose('midiOut', value) });
  addEventListener('pagehide', out.panic);
  onMidi(take);
  follow();
  // Nobody is asked anything who did not press the button just now.
  if (settings.values.midiOut) isMidiAllowed().then((allowed) => (allowed ? ask() : undefined));
}
