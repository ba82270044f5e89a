import { randomUUID } from 'node:crypto';
import type { Role } from '../access/roles.js';
import { type Fields, ignoredField } from '../fields/field.js';
import { readBody } from '../fields/read-object.js';
import { textField, unique } from '../fields/text.field.js';
import { crashed, Rejection } from '../http/response.js';
import type { Installation } from '../installation.js';
import type { Columns, FlowColumns, StageKind, StoredStage } from '../store/rows.js';
import { textFilter } from '../views/filters.js';
import type { Viewset, WriteTarget } from '../views/viewset.js';
import { flowSetField } from './flow-set.js';
import { showStage } from './show-stage.js';
import { usersOf } from './used-by.js';

/** A stage type: everything in which it differs from other types. */
export interface StageType {
  /** Below `/api/v3`, for example `/stages/captcha/`. */
  readonly path: string;
  /** The name of authentik's class. */
  readonly model: string;
  readonly kind: StageKind;
  /** The fields after `name` and `flow_set`, in the serializer's order. */
  readonly fields: (installation: Installation) => Fields<Columns>;
  /** Whether the caller may write this. @throws Rejection */
  readonly authorize?: (sent: Columns, role: Role | undefined) => void;
  /** Fields that are validated but not stored: no response contains them. */
  readonly secrets: readonly string[];
  /** The defaults of optional fields. */
  readonly defaults: Columns;
  /** Text fields that a list can be filtered by, in addition to the name. */
  readonly filters: readonly string[];
}

/** The viewset of a stage type. */
export function stageViewset(type: StageType): Viewset<StoredStage> {
  const show = (stage: StoredStage, installation: Installation) => {
    const names = shownFields(type, installation);
    return { ...showStage(stage, installation), ...Object.fromEntries(names.map((name) => [name, stage[name]])) };
  };
  return {
    path: type.path,
    model: type.model,
    rows: ({ stages }) => [...stages.values()].filter(({ kind }) => kind === type.kind),
    show,
    filters: Object.fromEntries(['name', ...type.filters].map((name) => [name, [textFilter]])),
    searched: ({ name }) => [name],
    order: ['name'],
    writes: {
      save: (body, installation, target) => show(save(type, body, installation, target), installation),
      destroy: ({ pk }, store) => store.deleteStage(pk),
    },
    usedBy: usersOf,
  };
}

const shownFields = ({ fields, secrets }: StageType, installation: Installation) =>
  Object.keys(fields(installation)).filter((name) => !secrets.includes(name));

/**
 * A flow_set replaces all flows of the stage, and an empty list removes them. Without flow_set, they stay. This follows
 * the contract of PUT and PATCH. Releases that crash on nested writes accept an empty list in an update.
 */
function save(
  type: StageType,
  body: unknown,
  installation: Installation,
  target: WriteTarget<StoredStage>,
): StoredStage {
  const { store, behaviour } = installation;
  const { row } = target;
  const { name = row?.name ?? '', flow_set, ...sent } = read(type, body, installation, target);
  if (flow_set !== undefined && behaviour.flowSet === 'crashes' && (row === undefined || flow_set.length > 0)) {
    throw new Rejection(crashed);
  }
  // Infinity passes validation, but a response cannot contain it. Unlike authentik, the sandbox does not write the row
  // first.
  if (Object.values(sent).some((value) => typeof value === 'number' && !Number.isFinite(value)))
    throw new Rejection(crashed);
  type.authorize?.(sent, target.role);
  const columns = Object.fromEntries(Object.entries(sent).filter(([field]) => !type.secrets.includes(field)));
  const stage = { ...type.defaults, ...row, ...columns, name, pk: row?.pk ?? randomUUID(), kind: type.kind };
  store.stages.set(stage.pk, stage);
  if (flow_set !== undefined) store.replaceFlows(stage.pk, flow_set);
  return stage;
}

interface StageWrite extends Columns {
  readonly name: string;
  /** Undefined if it was not sent or is read-only. */
  readonly flow_set: Partial<FlowColumns>[] | undefined;
}

function read(
  type: StageType,
  body: unknown,
  installation: Installation,
  { row, partial }: WriteTarget<StoredStage>,
): Partial<StageWrite> {
  const { store, behaviour } = installation;
  const isTaken = (name: string) => store.hasStageName(name, row?.pk);
  const fields: Fields<StageWrite> = {
    name: textField({ modelChecks: [unique('stage', 'name', isTaken)] }),
    flow_set: behaviour.flowSet === 'ignored' ? ignoredField : flowSetField(installation, partial),
    ...type.fields(installation),
  };
  return readBody(body, fields, partial);
}
