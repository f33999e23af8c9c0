// Makes the demo programme's files: `node seed-data/make.mjs`; with `--check` only reads and recounts what is there.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './make/check.mjs';
import { makeCohorts } from './make/cohorts.mjs';
import { Files } from './make/files.mjs';
import { makePast } from './make/past.mjs';
import { makeShops } from './make/shops.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const files = new Files();
makePast(files);
makeShops(files, makeCohorts(files));

if (!process.argv.includes('--check')) {
  for (const part of ['past', 'living']) rmSync(join(here, part), { recursive: true, force: true });
  for (const [path, bytes] of files.entries()) {
    mkdirSync(dirname(join(here, path)), { recursive: true });
    writeFileSync(join(here, path), bytes);
  }
}
process.exitCode = check(here, files) ? 0 : 1;
