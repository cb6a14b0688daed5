/** `npm start`: a checkout with nothing but node and npm becomes a running cloud; flags go to `cloudgate start`. */
import { prepare } from './prepare.mjs';

await prepare();
const { main } = await import('../apps/cloud/dist/cli/main.js');
process.exitCode = await main(['start', ...process.argv.slice(2)]);
