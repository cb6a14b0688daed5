/** `npm run demo`: builds what is missing, then tells the story. `--fast` leaves the pauses out. */
import { prepare } from './prepare.mjs';

await prepare();
const { main } = await import('../apps/cloud/dist/cli/main.js');
process.exitCode = await main(['demo', ...process.argv.slice(2)]);
