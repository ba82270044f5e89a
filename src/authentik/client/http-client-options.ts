/** How authentik is reached, and within which limits. */
export interface AuthentikHttpClientOptions {
  /** Origin of authentik, with the path prefix it is served under, if any. */
  readonly url: URL;
  /** Deadline of one call, from queueing to the last byte. */
  readonly timeoutMs: number;
  /** Sockets, and calls in flight. */
  readonly maxConnections: number;
  /** Calls that may wait for one; past it they fail with QUEUE_FULL. */
  readonly maxQueue: number;
  /** Sent with every call: firewalls refuse calls without one. */
  readonly userAgent: string;
  /** Sent with every call, for an access proxy before authentik; their values are secret. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** CA certificates beside those that Node trusts, PEM. */
  readonly caCertificates?: string | undefined;
}
