import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Markdown, word } from '../support/markdown.js';

/** The files that run the throw-away resource, and its part of the sandbox. */
const others = ['proof-gateway.ts', 'identification-stage.sandbox.ts'];

describe('docs/adding-a-resource.md', () => {
  it('lists the files of the throw-away resource, and no others', () => {
    const [folder] = new Markdown('docs/adding-a-resource.md').tables;
    const files = folder?.rows.map(({ file }) => word(file)) ?? [];
    expect([...files, ...others].sort()).toEqual(readdirSync('test/resource-proof').sort());
  });
});
