import { type Field, field } from './field.js';
import { ValidationError } from './validation-error.js';

const maxTextLength = 1000;
const digits = '\\d+(?:_\\d+)*';
const finiteNumber = new RegExp(`^[-+]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[-+]?${digits})?$`, 'i');
const notFinite = /^[-+]?(?:inf(?:inity)?|nan)$/i;

/** DRF's FloatField, which takes what Python's float() takes: numbers, booleans and numeric texts, infinity and NaN among them. */
export function numberField(): Field<number> {
  return field(false, (raw) => {
    if (typeof raw === 'string' && raw.length > maxTextLength) throw new ValidationError(['String value too large.']);
    const number = toNumber(raw);
    if (number === undefined) throw new ValidationError(['A valid number is required.']);
    return number;
  });
}

function toNumber(raw: unknown): number | undefined {
  if (typeof raw === 'number' || typeof raw === 'boolean') return Number(raw);
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (notFinite.test(text)) return Number.NaN;
  return finiteNumber.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}
