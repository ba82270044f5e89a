import { deniedActions, flowDesignations, policyEngineModes } from '../../resources/flow/flow.wire.js';
import { booleanField } from '../fields/boolean.field.js';
import { choiceField } from '../fields/choice.field.js';
import type { Field, Fields } from '../fields/field.js';
import { listField } from '../fields/list.field.js';
import { readObject } from '../fields/read-object.js';
import { slugField } from '../fields/slug.field.js';
import { textField, unique } from '../fields/text.field.js';
import type { Installation } from '../installation.js';
import type { FlowColumns } from '../store/rows.js';

/**
 * The field `flow_set` of one request. It creates flows and cannot refer to existing ones: it rejects a slug in use.
 */
export function flowSetField({ behaviour, store }: Installation, partial: boolean): Field<Partial<FlowColumns>[]> {
  const { flowSet, layouts } = behaviour;
  const sent = new Set<string>();
  // Two new flows of one request must not share a slug either. If one is rejected, none is created.
  const isTaken = (slug: string) => {
    const sentBefore = flowSet === 'written' && sent.has(slug);
    sent.add(slug);
    return sentBefore || store.hasFlowSlug(slug);
  };
  const fields: Fields<FlowColumns> = {
    name: textField(),
    slug: slugField(unique('Flow', 'slug', isTaken)),
    title: textField(),
    designation: choiceField(flowDesignations, true),
    policy_engine_mode: choiceField(policyEngineModes),
    compatibility_mode: booleanField(),
    layout: choiceField(layouts),
    denied_action: choiceField(deniedActions),
  };
  // In DRF, a PATCH makes nested fields optional too. The documented contract requires them in a PATCH.
  const partialFlows = partial && flowSet !== 'written';
  return listField((raw) => readObject(raw, fields, partialFlows));
}
