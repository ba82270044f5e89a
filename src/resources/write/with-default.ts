/** The description of an input field that has a default in a new object. */
export const withDefault = (text: string, value: string): string => `${text} Default on create: ${value}.`;
