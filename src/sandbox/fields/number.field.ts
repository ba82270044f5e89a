import { type Field, field } from './field.js';
import { pythonText } from './python-text.js';
import { ValidationError } from './validation-error.js';

/** DRF's FloatField, which also accepts booleans and numeric texts. */
export function numberField(): Field<number> {
  return field(false, (raw) => {
    const isNumeric = typeof raw === 'string' && /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(raw);
    if (isNumeric || typeof raw === 'number' || typeof raw === 'boolean') return Number(raw);
    throw new ValidationError(['A valid number is required.']);
  });
}

const [min, max] = [-(2 ** 31), 2 ** 31 - 1];

/** DRF's IntegerField of a 32-bit column, required. It also accepts an integer as text. */
export function integerField(): Field<number> {
  return field(true, (raw) => {
    const text = pythonText(raw).replace(/\.0*\s*$/, '');
    if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new ValidationError(['A valid integer is required.']);
    const number = Number(text);
    if (number > max) throw new ValidationError([`Ensure this value is less than or equal to ${max}.`]);
    if (number < min) throw new ValidationError([`Ensure this value is greater than or equal to ${min}.`]);
    return number;
  });
}
