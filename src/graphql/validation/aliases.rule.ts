import type { ASTVisitor, ValidationContext } from 'graphql';
import { invalidDocument } from '../../errors/translate/from-graphql.js';

/** Refuses aliases such as `__proto__`: a client or router that copies an answer key by key would change its own objects. */
export function aliasesRule(context: ValidationContext): ASTVisitor {
  return {
    Field({ alias }) {
      if (alias !== undefined && alias.value in Object.prototype) {
        context.reportError(invalidDocument(`"${alias.value}" cannot be an alias.`, alias));
      }
    },
  };
}
