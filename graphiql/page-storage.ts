const kept = 'graphiql:theme';

/**
 * Where GraphiQL keeps tabs, history and headers: in memory, for they hold tokens in headers and private keys in
 * variables, and its history stores both. Only the choice of light or dark outlives the page.
 */
export function createPageStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> {
  const items = new Map<string, string>();
  const theme = localStorage.getItem(kept);
  if (theme !== null) items.set(kept, theme);
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
      if (key === kept) localStorage.setItem(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
      if (key === kept) localStorage.removeItem(key);
    },
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}
