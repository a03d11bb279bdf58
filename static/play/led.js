/** What is fetched together of music that is led: its element and what it does. */
import './led-view.js';

export { LedMusic } from './led-music.js';
