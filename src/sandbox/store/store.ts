import { randomUUID } from 'node:crypto';
import {
  type FlowColumns,
  newBinding,
  newFlow,
  type Row,
  type StoredBinding,
  type StoredFlow,
  type StoredSecret,
  type StoredStage,
} from './rows.js';

/** The initial data of a Store. */
export interface Seed {
  readonly stages: readonly StoredStage[];
  readonly flows: readonly StoredFlow[];
  readonly bindings: readonly StoredBinding[];
  readonly secrets: readonly StoredSecret[];
}

/** The database, in memory. It does not validate: callers validate before they write. */
export class Store {
  readonly stages: Map<string, StoredStage>;
  readonly flows: Map<string, StoredFlow>;
  readonly bindings: Map<string, StoredBinding>;
  readonly secrets: Map<string, StoredSecret>;

  constructor({ stages, flows, bindings, secrets }: Seed) {
    this.stages = tableOf(stages);
    this.flows = tableOf(flows);
    this.bindings = tableOf(bindings);
    this.secrets = tableOf(secrets);
  }

  /** Names are unique among stages of all types. */
  hasStageName(name: string, exceptPk: string | undefined): boolean {
    return [...this.stages.values()].some((stage) => stage.name === name && stage.pk !== exceptPk);
  }

  hasFlowSlug(slug: string): boolean {
    return [...this.flows.values()].some((flow) => flow.slug === slug);
  }

  /** The stage's bindings with their flows, sorted by flow. A flow that contains the stage twice appears twice. */
  placesOf(stagePk: string): { binding: StoredBinding; flow: StoredFlow }[] {
    const bindings = [...this.bindings.values()].filter(({ stage }) => stage === stagePk);
    return [...this.flows.values()].flatMap((flow) =>
      bindings.filter(({ target }) => target === flow.pk).map((binding) => ({ binding, flow })),
    );
  }

  /** The pks of the stages of the flow, one for each binding. */
  stagesOf(flowPk: string): string[] {
    const bindings = [...this.bindings.values()].filter(({ target }) => target === flowPk);
    return [...this.stages.keys()].flatMap((pk) => bindings.filter(({ stage }) => stage === pk).map(() => pk));
  }

  /** Deletes the stage and its bindings. */
  deleteStage(pk: string): void {
    this.stages.delete(pk);
    this.#unbind(pk);
  }

  /** Creates the flows and binds the stage only to them. Its earlier flows remain, and keep their slugs. */
  replaceFlows(stagePk: string, flows: readonly Partial<FlowColumns>[]): void {
    this.#unbind(stagePk);
    for (const [index, columns] of flows.entries()) {
      const flow = { ...newFlow, ...columns, pk: randomUUID(), policybindingmodel_ptr_id: randomUUID() };
      this.flows.set(flow.pk, flow);
      const keys = { pk: randomUUID(), policybindingmodel_ptr_id: randomUUID() };
      this.bindings.set(keys.pk, { ...newBinding, ...keys, target: flow.pk, stage: stagePk, order: index * 10 });
    }
  }

  #unbind(stagePk: string): void {
    for (const { pk, stage } of this.bindings.values()) if (stage === stagePk) this.bindings.delete(pk);
  }
}

const tableOf = <Stored extends Row>(rows: readonly Stored[]) => new Map(rows.map((row) => [row.pk, row]));
