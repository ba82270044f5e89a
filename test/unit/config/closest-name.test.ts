import { describe, expect, it } from '@jest/globals';
import { nearestName } from '../../../src/config/closest-name.js';
import { settingDefinitions } from '../../../src/config/definitions.js';

describe('nearestName', () => {
  it.each([
    ['AUTHENTIK_URI', 'AUTHENTIK_URL'],
    ['AUTHENTIK_RUL', 'AUTHENTIK_URL'],
    ['AUTHENTIK_BASE_URL', 'AUTHENTIK_URL'],
    ['AUTHENTIK_MODE', 'AUTHENTIK_AUTH_MODE'],
    ['AUTHENTIK_TIMEOUT', 'AUTHENTIK_TIMEOUT_MS'],
    ['AUTHENTIK_API_TOKEN', 'AUTHENTIK_TOKEN'],
    ['AUTHENTIK_CA', 'AUTHENTIK_CA_FILE'],
    ['GATEWAY_KEY', 'GATEWAY_API_KEY'],
    ['GATEWAY_PORT', 'PORT'],
    ['SANDBOX_PROFIL', 'SANDBOX_PROFILE'],
  ])('takes %s for %s', (name, meant) => {
    expect(nearestName(name, Object.keys(settingDefinitions))).toBe(meant);
  });

  it('takes the longest of equally near names, then the first', () => {
    expect(nearestName('AAAC', ['AAAB', 'AAAD', 'AAACX', 'AAACY', 'AAAXC', 'AAA'])).toBe('AAACX');
  });

  it('finds nothing among names that are all unlike it', () => {
    expect(nearestName('AUTHENTIK_SECRET_KEY', Object.keys(settingDefinitions))).toBeUndefined();
  });

  it('finds nothing among no names', () => {
    expect(nearestName('A', [])).toBeUndefined();
  });
});
