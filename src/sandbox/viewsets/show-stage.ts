import type { Installation } from '../installation.js';
import type { StageKind, StoredStage } from '../store/rows.js';
import { showInFlowSet } from './flow.viewset.js';

/** The fields of every stage type, in their order. A binding may show another type than the stage has. */
export function showStage(stage: StoredStage, installation: Installation, kind: StageKind = stage.kind) {
  const flow_set = installation.store.placesOf(stage.pk).map(({ flow }) => showInFlowSet(flow, installation));
  return { pk: stage.pk, name: stage.name, ...kind, flow_set };
}
