import type { ASTVisitor, ValidationContext } from 'graphql';
import { invalidDocument } from '../../errors/translate/from-graphql.js';

/** Rejects aliases such as `__proto__`: a client that copies a response key by key would change its own prototypes. */
export function aliasesRule(context: ValidationContext): ASTVisitor {
  return {
    Field({ alias }) {
      if (alias !== undefined && alias.value in Object.prototype) {
        context.reportError(invalidDocument(`"${alias.value}" cannot be an alias.`, alias));
      }
    },
  };
}
