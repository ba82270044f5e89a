import { describe, expect, it } from '@jest/globals';
import { settingDefinitions } from '../../../src/config/definitions.js';

describe('settingDefinitions', () => {
  it.each(Object.entries(settingDefinitions))('%s has a usable default and its documentation', (_name, definition) => {
    expect(definition.parse(undefined)).toHaveProperty('value');
    expect(definition.default).not.toBe('');
    expect(definition.meaning).not.toBe('');
  });

  it('allows files for all secrets of a deployment', () => {
    const withFile = Object.entries(settingDefinitions).filter(([, { hasFile }]) => hasFile);
    expect(withFile.map(([name]) => name)).toEqual(['AUTHENTIK_TOKEN', 'GATEWAY_API_KEY']);
  });
});
