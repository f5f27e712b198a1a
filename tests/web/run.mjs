// Real-browser tests of the web page against the real program.
//   YAAD_BIN       path of the yaad program (required)
//   YAAD_CHROMIUM  path of Chromium (default /usr/bin/chromium)
//   YAAD_SHOTS     folder for screenshots (none without it)
// No test sleeps: everything waits for a condition, with a deadline.
import { after, before } from 'node:test';
import { setUp, tearDown } from './harness.mjs';

before(setUp);
after(tearDown);

await import('./page.mjs');
await import('./sending.mjs');
await import('./tabs.mjs');
await import('./look.mjs');
