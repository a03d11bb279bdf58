/** The computer's screen stays on while something is listened to: whoever looks at sounds touches nothing. */

/** @import {ScreenAwake} from '../parts.js' */
/** @import {ListeningState} from '../types.js' */

/**
 * What is played here keeps the screen on by its notes; a file that is held shows nothing new; a microphone that went
 * away is waited for.
 * @param {{state: ListeningState, onChange: (listener: () => void) => unknown}} listening
 * @param {Pick<ScreenAwake, 'keepOn'>} screen
 */
export function keepOnWhileListening(listening, screen) {
  listening.onChange(() => {
    const { phase, source, transport } = listening.state;
    const runs = phase === 'listening' || phase === 'suspended' || phase === 'away';
    screen.keepOn('see', runs && source !== 'instrument' && (transport?.playing ?? true));
  });
}
