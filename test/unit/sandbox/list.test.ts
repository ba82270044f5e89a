import { beforeAll, describe, expect, it } from '@jest/globals';
import { collection, sandboxOfThisFile } from './sandbox-client.js';

const seeds = ['captcha-default', 'captcha-turnstile', 'captcha-unbound'];
const many = Array.from({ length: 118 }, (_, index) => `many-${String(index).padStart(3, '0')}`);

describe('GET /stages/captcha/', () => {
  const { send, names, createStage } = sandboxOfThisFile();

  describe('with the initial stages', () => {
    it.each([
      ['', seeds],
      ['?ordering=-name', seeds.toReversed()],
      ['?ordering=-public_key', seeds.toReversed()],
      ['?ordering=score_min_threshold,-name', ['captcha-turnstile', 'captcha-unbound', 'captcha-default']],
      ['?ordering=private_key', seeds],
      ['?ordering=nonsense,-name', seeds.toReversed()],
      ['?ordering=interactive', seeds],
      ['?name=captcha-default', ['captcha-default']],
      ['?name=captcha', []],
      ['?name=CAPTCHA-default', []],
      ['?name=', seeds],
      ['?public_key=public-2', ['captcha-turnstile']],
      ['?public_key=public-2&name=captcha-default', []],
      ['?search=TURN', ['captcha-turnstile']],
      ['?search=captcha%20bound', ['captcha-unbound']],
      ['?search=turnstile,default', []],
      ['?search=%22captcha-d%22', ['captcha-default']],
      ['?search=public-1', []],
      ['?unknown=1', seeds],
    ])('responds to %j with %j', async (query, expected) => {
      expect(await names(query)).toEqual(expected);
    });

    it('rejects NUL characters in filters and in the search', async () => {
      const message = ['Null characters are not allowed.'];
      expect(await send('GET', `${collection}?name=a%00`)).toMatchObject({ status: 400, json: { name: message } });
      expect(await send('GET', `${collection}?search=%00`)).toMatchObject({ status: 400, json: message });
    });

    it('reports no match as one empty page', async () => {
      const { json } = await send('GET', `${collection}?name=none`);
      const none = { next: 0, previous: 0, count: 0, current: 1, total_pages: 1, start_index: 0, end_index: 0 };
      expect(json).toEqual({ pagination: none, results: [] });
    });
  });

  describe('with 121 stages', () => {
    beforeAll(async () => {
      for (const name of many) await createStage({ name });
    });

    it.each([
      ['', [2, 0, 1, 7, 1, 20]],
      ['?page=2', [3, 1, 2, 7, 21, 40]],
      ['?page=last', [0, 6, 7, 7, 121, 121]],
      ['?page=', [2, 0, 1, 7, 1, 20]],
      ['?page=%202%20', [3, 1, 2, 7, 21, 40]],
      ['?page_size=50&page=3', [0, 2, 3, 3, 101, 121]],
      ['?page_size=100', [2, 0, 1, 2, 1, 100]],
      ['?page_size=5000', [2, 0, 1, 2, 1, 100]],
      ['?page_size=0', [2, 0, 1, 7, 1, 20]],
      ['?page_size=-5', [2, 0, 1, 7, 1, 20]],
      ['?page_size=x', [2, 0, 1, 7, 1, 20]],
    ])('pages %j as %j', async (query, [next, previous, current, total_pages, start_index, end_index]) => {
      const { json } = await send('GET', `${collection}${query}`);
      const pagination = { next, previous, count: 121, current, total_pages, start_index, end_index };
      expect(json).toMatchObject({ pagination });
    });

    it('shows each stage on exactly one page', async () => {
      const pages = await Promise.all([1, 2, 3].map((page) => names(`?page_size=50&page=${page}`)));
      expect(pages.flat()).toEqual([...seeds, ...many]);
    });

    it.each(['0', '-1', '8', 'x', '1.5', '1e0', '99999999999999999999'])('has no page %s', async (page) => {
      const rejected = await send('GET', `${collection}?page=${page}`);
      expect(rejected).toMatchObject({ status: 404, json: { detail: 'Invalid page.' } });
    });
  });
});
