// Types of the API, made from openapi.json (and, for now, the routes agreed on but not yet served).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { figures } from './pending-figures.mjs';
import { pending } from './pending.mjs';

const served = existsSync('openapi.json') ? JSON.parse(readFileSync('openapi.json', 'utf8')) : {};
const document = {
  openapi: '3.1.0',
  info: { title: 'Seedbed', version: '1' },
  paths: { ...pending.paths, ...figures.paths, ...served.paths },
  components: { schemas: { ...pending.schemas, ...figures.schemas, ...served.components?.schemas } },
};
mkdirSync('src/api', { recursive: true });
writeFileSync('src/api/schema.d.ts', astToString(await openapiTS(document)));
