import dns from 'node:dns';
import { afterAll } from '@jest/globals';

type LookupCallback = (error: Error | null, ...found: unknown[]) => void;

const { lookup } = dns;
afterAll(() => void Reflect.set(dns, 'lookup', lookup));

/** Resolves a host name of its own to this machine, or fails: a real resolver cannot be configured for that. */
export function failLookupsOf(name: string): (isFaulty: boolean) => void {
  let fails = false;
  const fake = (host: string, options: object, callback: LookupCallback) => {
    if (host !== name) return Reflect.apply(lookup, dns, [host, options, callback]);
    if (!fails) return Reflect.apply(lookup, dns, ['127.0.0.1', options, callback]);
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND', hostname: name });
    return process.nextTick(callback, error);
  };
  Reflect.set(dns, 'lookup', fake);
  return (isFaulty) => {
    fails = isFaulty;
  };
}
