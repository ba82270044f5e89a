import { describe, expect, it } from '@jest/globals';
import { closestName } from '../../../src/config/closest-name.js';
import { settingDefinitions } from '../../../src/config/definitions.js';

describe('closestName', () => {
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
  ])('corrects %s to %s', (name, meant) => {
    expect(closestName(name, Object.keys(settingDefinitions))).toBe(meant);
  });

  it('prefers the longest of equally close names, then the first', () => {
    expect(closestName('AAAC', ['AAAB', 'AAAD', 'AAACX', 'AAACY', 'AAAXC', 'AAA'])).toBe('AAACX');
  });

  it('finds nothing among names that are all unlike it', () => {
    expect(closestName('AUTHENTIK_SECRET_KEY', Object.keys(settingDefinitions))).toBeUndefined();
  });

  it('finds nothing among no names', () => {
    expect(closestName('A', [])).toBeUndefined();
  });
});
