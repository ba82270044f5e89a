import { randomUUID } from 'node:crypto';
import { choiceField } from '../fields/choice.field.js';
import { readBody } from '../fields/read-object.js';
import { textField, unique } from '../fields/text.field.js';
import { ValidationError } from '../fields/validation-error.js';
import type { Installation } from '../installation.js';
import type { Columns, StoredSecret } from '../store/rows.js';
import type { Store } from '../store/store.js';
import { textFilter } from '../views/filters.js';
import type { Viewset, WriteTarget } from '../views/viewset.js';

/** `/secrets/secrets/`, since 2026.11: managed secrets, whose values nothing shows. */
export const secrets: Viewset<StoredSecret> = {
  path: '/secrets/secrets/',
  model: 'Secret',
  rows: (store) => store.secrets.values(),
  show: ({ pk, name }) => ({ pk, name, type: 'text', managed: null }),
  filters: { name: [textFilter] },
  searched: ({ name }) => [name],
  order: ['name'],
  writes: { save, destroy },
  usedBy: ({ pk }, { store }) => usersOf(pk, store),
};

function save(body: unknown, { store }: Installation, { row, partial }: WriteTarget<StoredSecret>): Columns {
  const isTaken = (name: string) =>
    [...store.secrets.values()].some((other) => other.name === name && other.pk !== row?.pk);
  const fields = {
    name: textField({ modelChecks: [unique('secret', 'name', isTaken)] }),
    type: choiceField(['text', 'json', 'file'], true),
    value: textField(),
  };
  const { name = row?.name ?? '' } = readBody(body, fields, partial);
  const secret = { pk: row?.pk ?? randomUUID(), name };
  store.secrets.set(secret.pk, secret);
  return { ...secret, type: 'text', managed: null };
}

function destroy({ pk }: StoredSecret, store: Store): void {
  if (usersOf(pk, store).length > 0)
    throw new ValidationError(['Secret is in use. Remove it from the objects referencing it first.']);
  store.secrets.delete(pk);
}

function usersOf(pk: string, { stages }: Store) {
  return [...stages.values()]
    .filter((stage) => stage['private_key_ref'] === pk)
    .map((stage) => ({
      app: 'authentik_stages_captcha',
      model_name: 'captchastage',
      pk: stage.pk,
      name: `Captcha Stage ${stage.name}`,
      action: 'set_null' as const,
    }));
}
