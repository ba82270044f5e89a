import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

type Json = Readonly<Record<string, unknown>>;
export type JsonSchema = Json;

/** A part of authentik's OpenAPI document of one release. */
export interface OpenApiSlice {
  /** The release, and where the document is from when not from the slices. */
  readonly name: string;
  /** For example `2024.8`. */
  readonly release: string;
  readonly operations: readonly OpenApiOperation[];
  /** The choices of an enum, undefined when the release has none of that name. */
  choicesOf(name: string): unknown;
}

/** One operation; its schemas are closed: undocumented fields break them. */
export interface OpenApiOperation {
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  /** Path below `/api/v3`, for example `/stages/captcha/{stage_uuid}/`. */
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, JsonSchema>>;
  readonly queryParameters: Readonly<Record<string, JsonSchema>>;
  /** By media type; empty where no body is documented. */
  readonly requestBodies: Readonly<Record<string, JsonSchema>>;
  /** By status; undefined where the response has no body. */
  readonly responses: Readonly<Record<string, JsonSchema | undefined>>;
}

const sources = {
  'captcha stages': { folder: 'openapi', operations: /^stages_captcha_/ },
  // Without used_by, which the slices of flows leave out.
  flows: { folder: 'openapi-flows', operations: /^flows_bindings_(?!used_by)|^flows_instances_(list|retrieve)$/ },
} as const;
export type OpenApiPart = keyof typeof sources;

/** All the available documents: the newest comes with authentik's client, the slices of all releases are not everywhere. */
export function readOpenApiSlices(part: OpenApiPart = 'captcha stages'): OpenApiSlice[] {
  const folder = new URL(`../../../shared/upstream/${sources[part].folder}/`, import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yml')) : [];
  if (files.length === 0) {
    const what = `the OpenAPI documents of ${part}, of all releases except 2026.8; ${folder.pathname} not found`;
    process.stderr.write(`\n*** SKIPPED: ${what} ***\n\n`);
  }
  const { operations } = sources[part];
  const read = (release: string, file: string | URL) => readSlice(release, readFileSync(file, 'utf8'), operations);
  const slices = files.map((file) => read(file.replace('.yml', ''), new URL(file, folder)));
  const inPackage = createRequire(import.meta.url).resolve('goauthentik-api-2026.8/schema.yml');
  return [...slices, { ...read('2026.8', inPackage), name: "2026.8, the client's own" }];
}

function readSlice(release: string, yaml: string, wanted: RegExp): OpenApiSlice {
  const document = objectOf(parse(yaml));
  const { schemas } = objectOf(document['components']);
  const operations = Object.entries(objectOf(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods))
      .filter(([, operation]) => wanted.test(String(objectOf(operation)['operationId'])))
      .map(([method, operation]) => readOperation(path, method, objectOf(operation), document)),
  );
  return { name: release, release, operations, choicesOf: (name) => objectOf(objectOf(schemas)[name])['enum'] };
}

function readOperation(path: string, method: string, operation: Json, document: Json): OpenApiOperation {
  const { operationId, parameters, requestBody, responses } = operation;
  const listed = (Array.isArray(parameters) ? parameters : []).map((parameter) => followed(parameter, document));
  const schemasOf = (entries: [string, unknown][]) =>
    Object.fromEntries(
      entries.map(([name, holder]) => [name, closedSchema(objectOf(holder)['schema'], document, 'readOnly')]),
    );
  const parametersIn = (place: string) =>
    schemasOf(
      listed
        .filter((parameter) => parameter['in'] === place)
        .map((parameter) => [String(parameter['name']), parameter]),
    );
  const responseSchemas = Object.entries(objectOf(responses)).map(([status, response]) => {
    const { schema } = objectOf(objectOf(followed(response, document)['content'])['application/json']);
    return [status, schema === undefined ? undefined : closedSchema(schema, document, 'writeOnly')];
  });
  return {
    id: String(operationId),
    method: method.toUpperCase(),
    path,
    pathParameters: parametersIn('path'),
    queryParameters: parametersIn('query'),
    requestBodies: schemasOf(Object.entries(objectOf(objectOf(requestBody)['content']))),
    responses: Object.fromEntries(responseSchemas),
  };
}

/**
 * An OpenAPI 3.0 schema as JSON Schema: references are resolved (none of these is recursive), and the fields that a
 * request (`readOnly`) or a response (`writeOnly`) lacks are removed; others are rejected unless the document allows them.
 */
function closedSchema(node: unknown, document: Json, without: 'readOnly' | 'writeOnly'): JsonSchema {
  const convert = (inner: unknown) => closedSchema(inner, document, without);
  const { properties, required, items, allOf, additionalProperties, ...whole } = followed(node, document);
  const { nullable, ...others } = whole;
  const parts = Array.isArray(allOf) ? allOf.map(convert) : undefined;
  // OpenAPI 3.0 may put `nullable` beside a reference; ajv accepts it beside a type alone.
  const isNullablePart = nullable === true && parts !== undefined;
  const fields = Object.entries(objectOf(properties))
    .map(([name, field]) => [name, convert(field)] as const)
    .filter(([, field]) => field[without] !== true);
  const names = fields.map(([name]) => name);
  return {
    ...others,
    ...(nullable !== undefined && !isNullablePart && { nullable }),
    ...(items !== undefined && { items: convert(items) }),
    ...(parts !== undefined && (isNullablePart ? { anyOf: [{ allOf: parts }, { type: 'null' }] } : { allOf: parts })),
    ...(properties !== undefined && { properties: Object.fromEntries(fields), additionalProperties: false }),
    ...(additionalProperties !== undefined && { additionalProperties }),
    ...(Array.isArray(required) && { required: required.filter((name) => names.includes(name)) }),
  };
}

/** The object itself, or the target of its `$ref`. @throws Error when that is missing. */
function followed(node: unknown, document: Json): Json {
  const { $ref: pointer } = objectOf(node);
  if (typeof pointer !== 'string') return objectOf(node);
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((place, name) => objectOf(place)[name], document);
  if (target === undefined) throw new Error(`the document has no ${pointer}`);
  return followed(target, document);
}

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
