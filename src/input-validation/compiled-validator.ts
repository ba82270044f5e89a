import { getMetadataStorage } from 'class-validator';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** Whether the value of an object's property is valid. */
type Check = (value: unknown, object: object) => boolean;
type Input = Readonly<Record<string, unknown>>;

interface Property {
  readonly name: string;
  /** The value is checked only if all of these are true. */
  readonly conditions: readonly Check[];
  readonly checks: readonly Check[];
}

const storage = getMetadataStorage();
const compiled = new Map<unknown, readonly Property[]>();

/**
 * Whether an instance of an input class is valid: `validateSync(input).length === 0`, but with decorators compiled once
 * per class. validateSync collects and groups them on each call, which is expensive. False for unknown decorators, so
 * that validateSync then decides.
 */
export function isValidInput(input: object): boolean {
  const properties = compiled.get(input.constructor) ?? compile(input.constructor);
  return properties.length > 0 && properties.every((property) => isValidProperty(property, input as Input));
}

function isValidProperty({ name, conditions, checks }: Property, input: Input): boolean {
  const value = input[name];
  return !passesAll(conditions, value, input) || passesAll(checks, value, input);
}

function passesAll(checks: readonly Check[], value: unknown, input: Input): boolean {
  for (const check of checks) if (!check(value, input)) return false;
  return true;
}

function compile(target: object['constructor']): readonly Property[] {
  const all = storage.getTargetValidationMetadatas(target, '', false, false);
  const properties = Object.entries(storage.groupByPropertyName(all)).map(([name, metadatas]) => {
    const isCondition = ({ type }: Metadata) => type === 'conditionalValidation';
    return {
      name,
      conditions: metadatas.filter(isCondition).map(conditionOf),
      checks: metadatas.filter((metadata) => !isCondition(metadata)).flatMap(checksOf),
    };
  });
  compiled.set(target, properties);
  return properties;
}

const conditionOf =
  ({ constraints: [condition] }: Metadata): Check =>
  (value, object) =>
    condition(object, value);

function checksOf(metadata: Metadata): Check[] {
  const { type, each, groups, constraintCls, constraints, propertyName: property, validateIf, target } = metadata;
  const targetName = typeof target === 'string' ? target : target.name;
  if (type === 'nestedValidation') return [isNestedValid];
  const known = constraintCls !== undefined && !each && !groups?.length && validateIf === undefined;
  if (!known) return [() => false];
  return storage.getTargetValidatorConstraints(constraintCls).map(
    ({ instance }): Check =>
      (value, object) =>
        instance.validate(value, { value, object, constraints, property, targetName }) === true,
  );
}

function isNestedValid(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'object' && item !== null && isValidInput(item));
  return typeof value === 'object' && isValidInput(value);
}
