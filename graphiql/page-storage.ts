const themeKey = 'graphiql:theme';

/**
 * Keeps GraphiQL's tabs, history and headers in memory only, because they hold tokens and private keys. Only the choice
 * of a light or dark theme outlives the page.
 */
export function createPageStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> {
  const items = new Map<string, string>();
  const theme = localStorage.getItem(themeKey);
  if (theme !== null) items.set(themeKey, theme);
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
      if (key === themeKey) localStorage.setItem(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
      if (key === themeKey) localStorage.removeItem(key);
    },
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}
