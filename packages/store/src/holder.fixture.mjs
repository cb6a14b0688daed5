/** Tries to open a database, says how that went, and holds it. */
import { writeSync } from 'node:fs';
import { openIamStore } from '@cloudgate/store';

const [file] = process.argv.slice(2);
try {
  const store = await openIamStore({ file });
  writeSync(1, `open ${store.tables.users.size}\n`);
  setInterval(() => undefined, 1000);
} catch (error) {
  writeSync(1, `refused ${error.name}: ${error.message}\n`);
}
