import type { AuthentikClient } from '../../../authentik/viewset.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import type { Warning } from '../../../errors/contract/warning.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.client.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';

/** The field with the private key: the key itself, or a reference to a secret that holds it. */
export type KeyField = { readonly private_key: string } | { readonly private_key_ref: string };

/** A stage that was written with its key. */
export interface KeyWriteResult {
  readonly stage: DecodedCaptchaStage;
  /** The secret that was created for it, if it has one. */
  readonly secret?: ManagedSecret;
  /** The stage before the write, if it was read. */
  readonly before?: DecodedCaptchaStage | undefined;
  readonly warnings: readonly Omit<Warning, 'path'>[];
}

/** A write of a stage. */
export interface KeyWriteRequest {
  readonly context: GatewayContext;
  readonly privateKey: string;
  /** The stage's name after the write, if the input has it. */
  readonly name: string | undefined;
  /** The stage before the write; undefined for a new one. */
  readonly readBefore: () => Promise<DecodedCaptchaStage | undefined>;
  /** Reads the stage again just before the write, because another write may have changed it. */
  readonly readAgain: () => Promise<DecodedCaptchaStage | undefined>;
  /** Part of a message, such as "created the stage". */
  readonly done: string;
  readonly send: (key: KeyField, client: AuthentikClient) => Promise<DecodedCaptchaStage>;
  /** Sends the key of a stage that was written without it. */
  readonly sendLater: (key: KeyField, pk: string, client: AuthentikClient) => Promise<DecodedCaptchaStage>;
}
