import type { GraphQLFieldResolver } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Path } from '../../errors/contract/error-extensions.js';
import { validateInput } from '../../input-validation/validate-input.js';

type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Pick<Storage['mutations'][number], 'target' | 'methodName' | 'schemaName' | 'params' | 'middlewares'>;
type Parameter = NonNullable<Method['params']>[number];
type Class = Storage['inputTypes'][number];

type Arguments = Readonly<Record<string, unknown>>;
type Resolver<Context> = GraphQLFieldResolver<unknown, Context, Arguments>;
/** What one parameter of a method is called with. */
type ArgumentReader<Context> = (...resolved: Parameters<Resolver<Context>>) => unknown;
/** Makes an instance of an input class, and of those in it, from what graphql-js has coerced. */
type Instantiate = (value: unknown) => unknown;

/**
 * The methods of the resolver classes as resolvers, by type and field. type-graphql's own would find out with each call
 * what a method takes, and how its input classes are made up, which was a tenth of a whole request; these do so once.
 * They check each argument by its class-validator decorators, and know nothing of `@UseMiddleware` and of
 * parts of the context. @throws TypeError for a method that asks for one of those.
 */
export function createResolverMap<Context>(): Record<string, Record<string, Resolver<Context>>> {
  const { queries, mutations, fieldResolvers, objectTypes } = getMetadataStorage();
  const methodsByType: [string, readonly Method[]][] = [
    ['Query', queries],
    ['Mutation', mutations],
    ...objectTypes.map(({ name, target }): [string, readonly Method[]] => [
      name,
      fieldResolvers.filter(({ kind, getObjectType }) => kind === 'external' && getObjectType?.() === target),
    ]),
  ];
  return Object.fromEntries(
    methodsByType.map(([type, methods]) => [
      type,
      Object.fromEntries(methods.map((method) => [method.schemaName, resolverOf<Context>(method)])),
    ]),
  );
}

function resolverOf<Context>({ target, methodName, params = [], middlewares = [] }: Method): Resolver<Context> {
  if (middlewares.length > 0) throw new TypeError(`${methodName} would go without its middleware`);
  const methods: Record<string, (...parameters: unknown[]) => unknown> = Reflect.construct(target, []);
  const reads = params
    .toSorted((a, b) => a.index - b.index)
    .map((parameter) => createArgumentReader<Context>(parameter));
  return async (source, args, context, info) =>
    methods[methodName]?.(...reads.map((read) => read(source, args, context, info)));
}

function createArgumentReader<Context>(parameter: Parameter): ArgumentReader<Context> {
  if ('propertyName' in parameter && parameter.propertyName !== undefined)
    throw new TypeError(`"${parameter.propertyName}" alone cannot be had of a ${parameter.kind}`);
  switch (parameter.kind) {
    case 'root':
      return (source) => source;
    case 'context':
      return (_source, _args, context) => context;
    case 'info':
      return (_source, _args, _context, info) => info;
    case 'args':
      return createInputReader(parameter.getType(), [], (args) => args);
    case 'arg':
      return createInputReader(parameter.getType(), [parameter.name], (args) => args[parameter.name]);
    default:
      throw new TypeError(`parameters of kind ${parameter.kind} are not known here`);
  }
}

/** @param path where the input begins, as its errors are to say. */
function createInputReader(type: unknown, path: Path, given: (args: Arguments) => unknown): ArgumentReader<unknown> {
  const instantiate = createInstantiator(type);
  // Leaves have been checked by their scalars.
  if (instantiate === undefined) return (_source, args) => given(args);
  return (_source, args) => {
    const input = instantiate(given(args));
    if (typeof input === 'object' && input !== null) validateInput(input, path);
    return input;
  };
}

/** @returns undefined for a type that is no input class. */
function createInstantiator(type: unknown): Instantiate | undefined {
  const { inputTypes, argumentTypes } = getMetadataStorage();
  const known = [...inputTypes, ...argumentTypes].find(({ target }) => target === type);
  if (known === undefined) return undefined;
  const InputClass = known.target as new () => Record<string, unknown>;
  const nested = fieldsOf(InputClass).flatMap(({ name, getType }): [string, Instantiate][] => {
    const instantiate = createInstantiator(getType());
    return instantiate === undefined ? [] : [[name, instantiate]];
  });
  return function instantiate(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(instantiate);
    if (typeof value !== 'object' || value === null) return value;
    const instance = Object.assign(new InputClass(), value);
    for (const [name, instantiateField] of nested)
      if (Object.hasOwn(instance, name)) instance[name] = instantiateField(instance[name]);
    return instance;
  };
}

/** Those of the classes that it extends included. */
function fieldsOf(target: Class['target']): NonNullable<Class['fields']> {
  const { fields } = getMetadataStorage();
  return fields.filter((field) => field.target === target || target.prototype instanceof field.target);
}
