import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../src/context/gateway-context.js';
import { UuidScalar } from '../../src/scalars/uuid.scalar.js';
import { identificationStages } from './identification-stage.client.js';
import { toIdentificationStage } from './identification-stage.mapper.js';
import { IdentificationStage } from './identification-stage.type.js';

/** Reads. */
@Resolver(() => IdentificationStage)
export class IdentificationStageQueries {
  @Query(() => IdentificationStage, {
    nullable: true,
    description: 'One identification stage. Null with a NOT_FOUND error when there is none that the token may view.',
  })
  async identificationStage(
    @Ctx() context: GatewayContext,
    @Arg('pk', () => UuidScalar, { description: 'Primary key of the stage.' }) pk: string,
  ): Promise<IdentificationStage> {
    return toIdentificationStage(await identificationStages.retrieve(context.authentik, pk));
  }
}
