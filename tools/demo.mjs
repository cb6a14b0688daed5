/** `npm run demo`: builds what is missing, then tells the story. `--fast` leaves the pauses out. */
import { prepare } from './prepare.mjs';

await prepare({ develop: false });
process.argv.splice(2, 0, 'demo');
await import('../apps/cloud/bin/cloudgate.mjs');
