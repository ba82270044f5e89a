import { visibleStages } from '../access/permissions.js';
import { rejection } from '../http/response.js';
import type { StoredStage } from '../store/columns.js';
import type { Call } from './api-view.js';

/** The stage that the URL names. @throws Refusal: 404 for an unknown and an invisible one alike, 403 if none is visible. */
export function findStage({ installation, role, pk }: Call): StoredStage {
  const visible = visibleStages(role, installation);
  const uuid = canonicalUuid(pk);
  if (uuid === undefined) throw rejection(404, 'Not found.');
  const stage = visible.find((candidate) => candidate.pk === uuid);
  if (stage === undefined) throw rejection(404, installation.behaviour.noSuchStage);
  return stage;
}

/** Python's UUID() takes a UUID with and without dashes, in braces, as a URN, in any case. */
function canonicalUuid(text: string): string | undefined {
  const digits = text.replace(/urn:|uuid:/g, '').replace(/^[{}]+|[{}]+$|-/g, '');
  const groups = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(digits.toLowerCase());
  return groups !== null && /^[\da-f]+$/i.test(digits) ? groups.slice(1).join('-') : undefined;
}
