import { randomUUID } from 'node:crypto';
import {
  type Binding,
  type FlowColumns,
  newFlow,
  newStage,
  type StageColumns,
  type StoredFlow,
  type StoredStage,
} from './columns.js';

/** What a Store begins with. */
export interface Seed {
  readonly stages: readonly StoredStage[];
  readonly flows: readonly StoredFlow[];
  readonly bindings: readonly Binding[];
  /** Stages of other kinds: their names are taken. */
  readonly otherStages: readonly string[];
}

/** The database: in memory, gone with the sandbox. Checks nothing: whoever writes has validated before. */
export class Store {
  readonly #stages: Map<string, StoredStage>;
  readonly #flows: Map<string, StoredFlow>;
  readonly #otherStages: ReadonlySet<string>;
  #bindings: readonly Binding[];

  constructor({ stages, flows, bindings, otherStages }: Seed) {
    this.#stages = new Map(stages.map((stage) => [stage.pk, stage]));
    this.#flows = new Map(flows.map((flow) => [flow.pk, flow]));
    this.#otherStages = new Set(otherStages);
    this.#bindings = bindings;
  }

  stages(): StoredStage[] {
    return [...this.#stages.values()];
  }

  /** Names are unique across stages of every kind. */
  hasStageName(name: string, exceptPk: string | undefined): boolean {
    return this.#otherStages.has(name) || this.stages().some((stage) => stage.name === name && stage.pk !== exceptPk);
  }

  hasFlowSlug(slug: string): boolean {
    return [...this.#flows.values()].some((flow) => flow.slug === slug);
  }

  /** The stage's places, with the flow of each: a flow that holds the stage twice comes twice. */
  placesOf(stagePk: string): { binding: Binding; flow: StoredFlow }[] {
    return this.#bindings
      .filter((binding) => binding.stage === stagePk)
      .flatMap((binding) => {
        const flow = this.#flows.get(binding.flow);
        return flow === undefined ? [] : [{ binding, flow }];
      });
  }

  createStage(columns: Partial<StageColumns>): StoredStage {
    return this.#put({ ...newStage, ...columns, pk: randomUUID() });
  }

  updateStage(stage: StoredStage, columns: Partial<StageColumns>): StoredStage {
    return this.#put({ ...stage, ...columns });
  }

  deleteStage(pk: string): void {
    this.#stages.delete(pk);
    this.#unbind(pk);
  }

  /** Creates the flows and binds the stage to them alone. Flows it was bound to before live on, and keep their slugs. */
  replaceFlows(stagePk: string, flows: readonly Partial<FlowColumns>[]): void {
    this.#unbind(stagePk);
    for (const [index, columns] of flows.entries()) {
      const flow = { ...newFlow, ...columns, pk: randomUUID(), policybindingmodel_ptr_id: randomUUID() };
      this.#flows.set(flow.pk, flow);
      const binding = { pk: randomUUID(), order: index * 10, stage: stagePk, flow: flow.pk };
      this.#bindings = [...this.#bindings, binding];
    }
  }

  #put(stage: StoredStage): StoredStage {
    this.#stages.set(stage.pk, stage);
    return stage;
  }

  #unbind(stagePk: string): void {
    this.#bindings = this.#bindings.filter((binding) => binding.stage !== stagePk);
  }
}
