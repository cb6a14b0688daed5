/**
 * Compiles the service models: reads the operation schemas that the official SDK clients export and writes one compact
 * JSON file per service to `generated/`, or to another folder. Does nothing when the files were made from the same
 * clients by this script.
 *
 *     node packages/models/tools/compile.mjs [folder]
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const services = ['iam', 'sts', 's3', 'ec2', 'sqs', 'dynamodb'];
const [folder] = process.argv.slice(2);
const output = folder ? pathToFileURL(`${folder}/`) : new URL('../generated/', import.meta.url);
const stampFile = new URL('stamp', output);
const require = createRequire(import.meta.url);

/** What the outputs depend on, as text. */
function stampOf() {
  const script = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  const versions = services.map((service) => {
    const manifests = require.resolve
      .paths('@aws-sdk')
      .map((path) => `${path}/@aws-sdk/client-${service}/package.json`);
    return `${service} ${JSON.parse(readFileSync(manifests.find(existsSync), 'utf8')).version}`;
  });
  return [script, ...versions, ''].join('\n');
}

/** Numeric codes of the schemas' simple shapes. */
const simpleTypes = new Map([
  [0, 'string'],
  [1, 'number'],
  [2, 'boolean'],
  [4, 'timestamp'],
  [5, 'timestamp'],
  [6, 'timestamp'],
  [7, 'timestamp'],
  [15, 'document'],
  [17, 'bigInteger'],
  [19, 'bigDecimal'],
  [21, 'blob'],
  [42, 'blob'],
  ['unit', 'unit'],
]);
const timestampFormats = new Map([
  [5, 'date-time'],
  [6, 'http-date'],
  [7, 'epoch-seconds'],
]);
const flags = [
  ...['xmlFlattened', 'xmlAttribute', 'httpQueryParams', 'httpLabel', 'httpPayload', 'httpResponseCode'],
  ...['hostLabel', 'streaming', 'eventHeader', 'eventPayload', 'idempotencyToken', 'sensitive'],
];
const values = [
  ...['xmlName', 'xmlNamespace', 'ec2QueryName', 'jsonName', 'httpHeader', 'httpPrefixHeaders', 'httpQuery'],
  'mediaType',
];

function traitsOf(source, schema) {
  const traits = {};
  for (const name of values) if (source[name] !== undefined) traits[name] = source[name];
  for (const name of flags) if (source[name]) traits[name] = true;
  const code = schema?.getSchema();
  if (timestampFormats.has(code)) traits.timestampFormat = timestampFormats.get(code);
  if (code === 42) traits.streaming = true;
  if (traits.streaming && schema?.isStructSchema()) {
    delete traits.streaming;
    traits.eventStream = true;
  }
  return Object.keys(traits).length > 0 ? traits : 0;
}

/** The shapes of one service, in the order of first use, so that the file is the same at every run. */
class ShapeTable {
  shapes = [];
  #indexes = new Map();

  /** The name of a simple shape, or the index of another. */
  indexOf(schema) {
    const raw = schema.getSchema();
    const simple = simpleTypes.get(raw);
    if (simple) return simple;
    const known = this.#indexes.get(raw);
    if (known !== undefined) return known;
    const index = this.shapes.push(null) - 1;
    this.#indexes.set(raw, index);
    this.shapes[index] = this.#compile(schema, raw);
    return index;
  }

  #compile(schema, raw) {
    const name = typeof raw === 'number' ? '' : schema.getName();
    const own = traitsOf(schema.getOwnTraits(), schema);
    if (schema.isStructSchema()) {
      const required = raw[6] ?? 0;
      const members = [...schema.structIterator()].map(([member, target], at) =>
        this.#member(member, target, at < required),
      );
      return [schema.isUnionSchema() ? 'union' : 'structure', name, own, members];
    }
    const sparse = schema.getMergedTraits().sparse ? 1 : 0;
    if (schema.isListSchema())
      return ['list', name, own, sparse, this.#member('member', schema.getValueSchema(), false)];
    if (!schema.isMapSchema()) throw new Error(`the schema of \`${name}\` is of no known kind`);
    const key = this.#member('key', schema.getKeySchema(), false);
    return ['map', name, own, sparse, key, this.#member('value', schema.getValueSchema(), false)];
  }

  #member(name, schema, required) {
    // A structure's own xmlName is of the shape as a document; a list's or a simple shape's own traits go with its use.
    const source = schema.isStructSchema() ? schema.getMemberTraits() : schema.getMergedTraits();
    const streams = schema.isStructSchema() && schema.getOwnTraits().streaming;
    return [
      name,
      this.indexOf(schema),
      traitsOf(streams ? { ...source, streaming: 1 } : source, schema),
      required ? 1 : 0,
    ];
  }
}

const byName = (a, b) => (a[2] < b[2] ? -1 : 1);

function compile(service, module, NormalizedSchema) {
  const Client = Object.entries(module).find(([name]) => name.endsWith('Client') && name !== '__Client')[1];
  const { config } = new Client({ region: 'us-east-1' });
  const settings = config.protocolSettings;
  const Protocol = config.protocol;
  const protocol = (typeof Protocol === 'function' ? new Protocol(settings) : Protocol).getShapeId().split('#')[1];
  const schemas = Object.values(module).filter((value) => Array.isArray(value));
  const table = new ShapeTable();

  const operations = {};
  for (const [, , name, traits, input, result] of schemas.filter(([kind]) => kind === 9).sort(byName)) {
    const [method, uri, code] = traits?.http ?? ['POST', '/', 200];
    operations[name] = [
      [method, uri, code],
      table.indexOf(NormalizedSchema.of(input)),
      table.indexOf(NormalizedSchema.of(result)),
    ];
  }

  const errors = {};
  const modelled = schemas.filter(([kind, namespace]) => kind === -3 && namespace === settings.defaultNamespace);
  for (const schema of modelled.sort(byName)) {
    const { error, httpError, awsQueryError } = schema[3] || {};
    const fault = error === 'server' ? 'Receiver' : 'Sender';
    const [code, status] = awsQueryError ?? [schema[2], httpError];
    errors[schema[2]] = [
      code,
      httpError ?? status ?? (fault === 'Sender' ? 400 : 500),
      fault,
      table.indexOf(NormalizedSchema.of(schema)),
    ];
  }

  const json = protocol.startsWith('awsJson');
  return {
    service,
    sdkId: config.serviceId,
    apiVersion: config.apiVersion,
    protocol,
    signingName: config.signingName ?? config.defaultSigningName,
    ...(settings.xmlNamespace && !json && { xmlNamespace: settings.xmlNamespace }),
    ...(json && { targetPrefix: settings.serviceTarget }),
    ...(settings.awsQueryCompatible && { queryCompatible: true }),
    operations,
    errors,
    shapes: table.shapes,
  };
}

/** One line for each operation and shape: small, and a diff of two versions can be read. */
function print(model) {
  const { operations, errors, shapes, ...rest } = model;
  const lines = (object) =>
    Object.entries(object)
      .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
      .join(',\n');
  const head = JSON.stringify(rest).slice(0, -1);
  const table = shapes.map((shape) => JSON.stringify(shape)).join(',\n');
  return `${head},\n"operations":{\n${lines(operations)}},\n"errors":{\n${lines(errors)}},\n"shapes":[\n${table}]}\n`;
}

async function main() {
  const stamp = stampOf();
  const complete = services.every((service) => existsSync(new URL(`${service}.json`, output)));
  if (complete && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const { NormalizedSchema } = await import('@smithy/core/schema');
  mkdirSync(output, { recursive: true });
  for (const service of services) {
    const text = print(compile(service, await import(`@aws-sdk/client-${service}`), NormalizedSchema));
    const file = new URL(`${service}.json`, output);
    const draft = new URL(`${service}.json.${process.pid}`, output);
    writeFileSync(draft, text);
    renameSync(draft, file);
  }
  writeFileSync(stampFile, stamp);
  console.log(`models: compiled ${services.join(', ')}`);
}

await main();
