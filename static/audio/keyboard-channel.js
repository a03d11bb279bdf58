/** Where a MIDI keyboard sounds: the player is on 0, a drawing on 1, drums on 9, takes from 8 on. */
export const KEYBOARD_CHANNEL = 2;
