/** The content of a W3C `traceparent` header. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  /** Bit flags; the lowest means that the trace is sampled. */
  readonly traceFlags: number;
}

const traceparentPattern = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
/** The flags of the specification: sampled and random. */
const knownFlags = 0b11;

/** Parses a `traceparent`; of a later version, the part that version 00 has. Undefined if invalid. Never throws. */
export function parseTraceparent(header: string | string[] | undefined): TraceContext | undefined {
  const [, version, traceId, spanId, flags, more] =
    traceparentPattern.exec(typeof header === 'string' ? header : '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if (version === '00' && more !== undefined) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & knownFlags };
}

/** Formats a `traceparent` of version 00. */
export function formatTraceparent({ traceId, spanId, traceFlags }: TraceContext): string {
  return `00-${traceId}-${spanId}-0${traceFlags & knownFlags}`;
}
