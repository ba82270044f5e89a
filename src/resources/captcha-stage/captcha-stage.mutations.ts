import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { ignoredInput } from '../write/ignored-input.js';
import type { DecodedCaptchaStage } from './captcha-stage.decode.js';
import { toCaptchaStage, toCaptchaStageRequest, toPatchedCaptchaStageRequest } from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { CreateCaptchaStageInput } from './create-captcha-stage.input.js';
import { UpdateCaptchaStageInput } from './update-captcha-stage.input.js';

const pkOf = { description: 'Primary key of the stage.' };
const orError = 'Null with an error when it was refused or failed.';

/** Writes. */
@Resolver(() => CaptchaStage)
export class CaptchaStageMutations {
  @Mutation(() => CaptchaStage, {
    nullable: true,
    description: `Creates a captcha stage: \`POST /api/v3/stages/captcha/\`. ${orError}`,
  })
  async createCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateCaptchaStageInput, { description: 'The stage to be created.' })
    input: CreateCaptchaStageInput,
  ): Promise<CaptchaStage> {
    const request = toCaptchaStageRequest(input);
    return written('created', request, await context.captchaStages.create(request), context, info);
  }

  @Mutation(() => CaptchaStage, {
    nullable: true,
    description: `Changes what the input has and leaves the rest: \`PATCH /api/v3/stages/captcha/{pk}/\`. ${orError}`,
  })
  async updateCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateCaptchaStageInput, { description: 'What is to be changed.' })
    input: UpdateCaptchaStageInput,
    @Arg('pk', () => UuidScalar, pkOf) pk: string,
  ): Promise<CaptchaStage> {
    const request = toPatchedCaptchaStageRequest(input);
    return written('changed', request, await context.captchaStages.partialUpdate(pk, request), context, info);
  }

  @Mutation(() => CaptchaStage, {
    nullable: true,
    description: `Replaces a captcha stage: \`PUT /api/v3/stages/captcha/{pk}/\`. authentik keeps the optional fields that are left out. ${orError}`,
  })
  async replaceCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateCaptchaStageInput, { description: 'The stage as it is to be.' })
    input: CreateCaptchaStageInput,
    @Arg('pk', () => UuidScalar, pkOf) pk: string,
  ): Promise<CaptchaStage> {
    const request = toCaptchaStageRequest(input);
    return written('replaced', request, await context.captchaStages.update(pk, request), context, info);
  }

  @Mutation(() => UuidScalar, {
    nullable: true,
    description: `Deletes a captcha stage: \`DELETE /api/v3/stages/captcha/{pk}/\`. Answers the primary key that is gone. ${orError}`,
  })
  async deleteCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('pk', () => UuidScalar, pkOf) pk: string,
  ): Promise<string> {
    await context.captchaStages.destroy(pk);
    context.applied.add(info.path.key);
    return pk;
  }
}

/** The stage as it is now, with a warning for all that was sent and is not there. */
function written(
  done: string,
  sent: Parameters<typeof ignoredInput>[0],
  stored: DecodedCaptchaStage,
  { warnings, applied }: GatewayContext,
  { path: responsePath }: GraphQLResolveInfo,
): CaptchaStage {
  applied.add(responsePath.key);
  const path = responsePathAsArray(responsePath);
  for (const ignored of ignoredInput(sent, stored)) {
    const message = `authentik ${done} the stage but ignored ${ignored.join('.')}; this release may not support it.`;
    warnings.push({ code: 'INPUT_IGNORED', path, inputPath: ['input', ...ignored], message });
  }
  return toCaptchaStage(stored);
}
