/** `private_key` -> `privateKey` */
type CamelCase<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

/** The clients' enum value for unknown choices. */
type Placeholder = '11184809';

type Value<Type> = Type extends readonly (infer Item)[]
  ? Value<Item>[]
  : Type extends object
    ? Model<Type>
    : Exclude<Type, Placeholder>;

/** A type in the spelling of authentik's clients, deeply, all of it present and mutable: fields are compared by name and value. */
export type Model<Type> = {
  -readonly [Name in keyof Type as CamelCase<Name>]-?: Value<Exclude<Type[Name], undefined>>;
};

/** The names of the fields that a value may lack, in the clients' spelling. */
export type Optional<Type> = CamelCase<
  { [Name in keyof Type]-?: object extends Pick<Type, Name> ? Name : never }[keyof Type]
>;

/** The names of the fields that the other type lacks, or has with another type. */
export type Disagreement<One, Other> = {
  [Name in keyof One]: Name extends keyof Other ? (Same<One[Name], Other[Name]> extends true ? never : Name) : Name;
}[keyof One];

/** True, or both sides for the compiler to print. */
export type Same<One, Other> = [One, Other] extends [Other, One] ? true : { readonly one: One; readonly other: Other };

/** Compiles when the claim is true: the compiler runs this test. */
export const compiles = <_Claim extends true>(): void => undefined;
/** Compiles when there is no such field. */
export const agree = <_Disagreeing extends never>(): void => undefined;
