/** The connection to authentik, and its limits. */
export interface AuthentikHttpClientOptions {
  /** Origin of authentik, with its path prefix, if any. */
  readonly url: URL;
  /** Deadline of one call, from queueing to the last byte. */
  readonly timeoutMs: number;
  /** Maximum of sockets and of calls in flight. */
  readonly maxConnections: number;
  /** Maximum of queued calls; further calls fail with QUEUE_FULL. */
  readonly maxQueue: number;
  /** Sent with every call: firewalls reject requests without one. */
  readonly userAgent: string;
  /** Sent with every call, for an access proxy in front of authentik; the values are secret. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** CA certificates in addition to those that Node trusts; PEM. */
  readonly caCertificates?: string | undefined;
}
