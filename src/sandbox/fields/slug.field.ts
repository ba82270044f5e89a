import type { Field } from './field.js';
import { type TextCheck, textField } from './text.field.js';

const slugPattern: TextCheck = (text) =>
  /^[-a-zA-Z0-9_]+$/.test(text)
    ? undefined
    : 'Enter a valid "slug" consisting of letters, numbers, underscores or hyphens.';

const maxLength = 50;

/** DRF's SlugField of a unique column. */
export function slugField(isUnique: TextCheck): Field<string> {
  const checkLength: TextCheck = (text) =>
    [...text].length > maxLength ? `Ensure this field has no more than ${maxLength} characters.` : undefined;
  return textField({ modelChecks: [isUnique, checkLength], pattern: slugPattern });
}
