import { rejection } from '../http/response.js';
import type { Installation } from '../installation.js';
import { type Role, roles, superuser } from './roles.js';

/**
 * The role of an Authorization header. Undefined without credentials. @throws Rejection (403: authentik never sends
 * 401)
 */
export function authenticate(authorization: string | undefined, installation: Installation): Role | undefined {
  const header = authorization?.trim() ?? '';
  const space = header.indexOf(' ');
  if (space === -1) return undefined;
  const scheme = header.slice(0, space).toLowerCase();
  const token = header.slice(space + 1);
  if (scheme !== 'bearer') {
    if (installation.behaviour.rejectsOtherSchemes) throw rejection(403, 'Unsupported authentication type');
    return undefined;
  }
  const role = token === installation.superuserToken ? superuser : roles.get(token);
  if (role === undefined) throw rejection(403, 'Token invalid/expired');
  return role;
}
