import { type Field, field } from './field.js';
import { pythonText } from './python-text.js';
import { ValidationError } from './validation-error.js';

/** DRF's ChoiceField. It does not trim: a choice must match exactly. */
export function choiceField<Choice extends string>(choices: readonly Choice[], required = false): Field<Choice> {
  return field(required, (raw) => {
    const text = pythonText(raw);
    const choice = choices.find((known) => known === text);
    if (choice === undefined) throw new ValidationError([`"${text}" is not a valid choice.`]);
    return choice;
  });
}
