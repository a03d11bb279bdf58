/** The page's elements, defined and typed. Load the words first: elements render at once. */
import { AskDialog } from './ask-dialog.js';
import { ControlBar } from './control-bar.js';
import { MirrorView } from './mirror-view.js';
import { PlayStage } from './play-stage.js';
import { SettingsPanel } from './settings-panel.js';
import { StartPanel } from './start-panel.js';
import { StatusLine } from './status-line.js';
import { TakesList } from './takes-list.js';

/**
 * @template {HTMLElement} T
 * @param {new () => T} Type
 * @param {string} name
 * @returns {T}
 */
function find(Type, name) {
  const element = document.querySelector(name);
  if (!(element instanceof Type)) throw new TypeError(`the page has no <${name}>`);
  return element;
}

export const pageElements = () => ({
  ask: find(AskDialog, 'ask-dialog'),
  controls: find(ControlBar, 'control-bar'),
  mirror: find(MirrorView, 'mirror-view'),
  stage: find(PlayStage, 'play-stage'),
  settingsPanel: find(SettingsPanel, 'settings-panel'),
  start: find(StartPanel, 'start-panel'),
  statusLine: find(StatusLine, 'status-line'),
  takesList: find(TakesList, 'takes-list'),
});
