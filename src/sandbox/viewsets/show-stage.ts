import type { Installation } from '../installation.js';
import type { StageKind, StoredStage } from '../store/rows.js';
import { showFlow } from './show-flow.js';

/** What every kind of stage shows, in the order of its fields; a binding may show another kind than it has. */
export function showStage(stage: StoredStage, { store, behaviour }: Installation, kind: StageKind = stage.kind) {
  const flow_set = store.placesOf(stage.pk).map(({ flow }) => showFlow(flow, behaviour));
  return { pk: stage.pk, name: stage.name, ...kind, flow_set };
}
