import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../src/context/gateway-context.js';
import { ignoredWarnings, recordWrite } from '../../src/resources/write/write-result.js';
import { UuidScalar } from '../../src/scalars/uuid.scalar.js';
import { identificationStages } from './identification-stage.client.js';
import { CreateIdentificationStageInput, UpdateIdentificationStageInput } from './identification-stage.input.js';
import {
  ignoredIdentificationStageInput,
  toIdentificationStage,
  toIdentificationStageRequest,
  toPatchedIdentificationStageRequest,
} from './identification-stage.mapper.js';
import { IdentificationStage } from './identification-stage.type.js';

const nullOnError = 'Null with an error when it was rejected or failed.';

/** Writes. */
@Resolver(() => IdentificationStage)
export class IdentificationStageMutations {
  @Mutation(() => IdentificationStage, {
    nullable: true,
    description: `Creates an identification stage: \`POST /api/v3/stages/identification/\`. ${nullOnError}`,
  })
  async createIdentificationStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateIdentificationStageInput, { description: 'The stage to create.' })
    input: CreateIdentificationStageInput,
  ): Promise<IdentificationStage> {
    const request = toIdentificationStageRequest(input);
    const stored = await identificationStages.create(context.authentik, request);
    const ignored = ignoredIdentificationStageInput(request, stored);
    recordWrite(ignoredWarnings('created the stage', ignored), context, info);
    return toIdentificationStage(stored);
  }

  @Mutation(() => IdentificationStage, {
    nullable: true,
    description: `Changes the given fields of a stage: \`PATCH /api/v3/stages/identification/{pk}/\`. ${nullOnError}`,
  })
  async updateIdentificationStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateIdentificationStageInput, { description: 'The fields to change.' })
    input: UpdateIdentificationStageInput,
    @Arg('pk', () => UuidScalar, { description: 'Primary key of the stage.' }) pk: string,
  ): Promise<IdentificationStage> {
    const request = toPatchedIdentificationStageRequest(input);
    const stored = await identificationStages.partialUpdate(context.authentik, pk, request);
    const ignored = ignoredIdentificationStageInput(request, stored);
    recordWrite(ignoredWarnings('changed the stage', ignored), context, info);
    return toIdentificationStage(stored);
  }
}
