import type { UsedBy } from '../../authentik/response/used-by.js';
import type { Installation } from '../installation.js';
import type { StoredStage } from '../store/rows.js';

// Users of the seed's unbound stage, which is in no flow: one row for each action that flows do not have.
const usersOfTheUnbound: readonly UsedBy[] = [
  {
    app: 'authentik_stages_identification',
    model_name: 'identificationstage',
    pk: 'd1000000-0000-4000-8000-000000000001',
    name: 'Stage default-authentication-identification',
    action: 'set_null',
  },
  {
    app: 'guardian',
    model_name: 'roleobjectpermission',
    pk: '1',
    name: 'captcha-unbound | Role viewers | view_captchastage',
    action: 'left_dangling',
  },
];

/** The objects that use the stage: its bindings and their flows. A flow appears once for each binding. */
export function usersOf({ pk: stagePk, name }: StoredStage, { store, behaviour }: Installation): UsedBy[] {
  const places = store.placesOf(stagePk);
  const flows = places.map(({ flow }): UsedBy => {
    const title = `Flow ${flow.name} (${flow.slug})`;
    return { app: 'authentik_flows', model_name: 'flow', pk: flow.pk, name: title, action: 'cascade_many' };
  });
  const bindings = places.map(({ binding: { pk, order, target } }): UsedBy => {
    const title = `Flow-stage binding #${order} to ${target}`;
    return { app: 'authentik_flows', model_name: 'flowstagebinding', pk, name: title, action: 'cascade' };
  });
  const others = behaviour.knowsLeftDangling && name === 'captcha-unbound' ? usersOfTheUnbound : [];
  return [...flows, ...bindings, ...others];
}
