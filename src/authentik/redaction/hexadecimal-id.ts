const minLength = 8;
const hexadecimalPart = /[\da-f]{8}/;

/**
 * Whether an id in small hexadecimal digits holds a part of a secret, as digits or as bytes. Every response has an id:
 * this needs no index.
 */
export function holdsSecret(id: string, secrets: readonly string[]): boolean {
  const bytes = Buffer.from(id, 'hex').toString('latin1');
  return secrets.some((secret) => {
    const digits = secret.toLowerCase().replace(/[^\da-z]+/g, '');
    if (hexadecimalPart.test(digits) && havePartInCommon(id, digits)) return true;
    return havePartInCommon(bytes, Buffer.from(secret).toString('latin1'));
  });
}

function havePartInCommon(short: string, long: string): boolean {
  for (let start = 0; start + minLength <= short.length; start += 1) {
    if (long.includes(short.slice(start, start + minLength))) return true;
  }
  return false;
}
