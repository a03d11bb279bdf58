/** The settings dialog and the quick choices of the control bar, tied to what is kept. */
import { onRequest, onRequests } from '../core/requests.js';
import { findInstrument, soundOf } from '../instruments/index.js';
import { settingsGroups } from './settings-groups.js';

/** @import {Settings} from './settings.js' */
/** @import {ControlBar} from '../play/control-bar.js' */
/** @import {MirrorView} from '../ui/mirror-view.js' */
/** @import {PlayStage} from '../play/play-stage.js' */
/** @import {SettingsPanel} from './settings-panel.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {SettingsPanel} parts.panel
 * @param {ControlBar} parts.controls
 * @param {PlayStage} parts.stage
 * @param {MirrorView} parts.mirror
 */
export function wireSettings({ settings, panel, controls, stage, mirror }) {
  const show = () => {
    panel.values = { ...settings.values };
    panel.groups = settingsGroups(settings.values);
    controls.sound = soundOf(settings.values).id;
    controls.volume = settings.values.volume;
    mirror.picture = settings.values.picture;
    stage.palette = settings.values.palette;
    stage.letterKeys = settings.values.letterKeys;
    stage.letterKeysEverywhere = settings.values.letterKeysEverywhere;
  };
  /** @param {string} name @param {unknown} value */
  const choose = (name, value) => {
    settings.choose(name, value);
    const { follow = () => ({}) } = findInstrument(settings.values.instrument);
    for (const [other, also] of Object.entries(follow(name, settings.values))) settings.choose(other, also);
  };
  panel.ranges = settings.ranges;
  settings.onChange(show);
  show();
  onRequest(panel, 'setting-choose', ({ name, value }) => choose(name, value));
  onRequests(controls, {
    'sound-choose': (sound) => choose('sound', sound),
    'volume-choose': (volume) => choose('volume', volume),
  });
}
