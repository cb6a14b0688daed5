/** `npm start`: a checkout with nothing but node and npm becomes a running cloud; flags go to `cloudgate start`. */
import { prepare } from './prepare.mjs';

await prepare({ develop: false });
// The panel counts from here: what was installed and built before is told by its own lines.
performance.mark('cloudgate:prepared');
process.argv.splice(2, 0, 'start');
await import('../apps/cloud/bin/cloudgate.mjs');
