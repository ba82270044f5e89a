import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { recordWrite } from '../write/write-result.js';
import {
  ignoredCaptchaStageInput,
  toCaptchaStage,
  toCaptchaStageRequest,
  toPatchedCaptchaStageRequest,
} from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import { UpdateCaptchaStageInput } from './inputs/update-captcha-stage.input.js';
import { captchaStages } from './rest/captcha-stage.client.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';

const pkArgument = { description: 'Primary key of the stage.' };
const nullOnError = 'Null, with an error, if the write was rejected or failed.';

/** The mutations. */
@Resolver(() => CaptchaStage)
export class CaptchaStageMutations {
  @Mutation(() => CaptchaStage, {
    nullable: true,
    description: `Creates a captcha stage: \`POST /api/v3/stages/captcha/\`. ${nullOnError}`,
  })
  async createCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateCaptchaStageInput, { description: 'The stage to create.' })
    input: CreateCaptchaStageInput,
  ): Promise<CaptchaStage> {
    const request = toCaptchaStageRequest(input);
    return writeResult('created', request, await captchaStages.create(context.authentik, request), context, info);
  }

  @Mutation(() => CaptchaStage, {
    nullable: true,
    description: `Changes the given fields of a captcha stage: \`PATCH /api/v3/stages/captcha/{pk}/\`. ${nullOnError}`,
  })
  async updateCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateCaptchaStageInput, { description: 'The fields to change.' })
    input: UpdateCaptchaStageInput,
    @Arg('pk', () => UuidScalar, pkArgument) pk: string,
  ): Promise<CaptchaStage> {
    const request = toPatchedCaptchaStageRequest(input);
    return writeResult(
      'changed',
      request,
      await captchaStages.partialUpdate(context.authentik, pk, request),
      context,
      info,
    );
  }

  @Mutation(() => CaptchaStage, {
    nullable: true,
    description: `Replaces a captcha stage: \`PUT /api/v3/stages/captcha/{pk}/\`. Optional fields that are left out keep their values. ${nullOnError}`,
  })
  async replaceCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateCaptchaStageInput, { description: 'The new content of the stage.' })
    input: CreateCaptchaStageInput,
    @Arg('pk', () => UuidScalar, pkArgument) pk: string,
  ): Promise<CaptchaStage> {
    const request = toCaptchaStageRequest(input);
    return writeResult('replaced', request, await captchaStages.update(context.authentik, pk, request), context, info);
  }

  @Mutation(() => UuidScalar, {
    nullable: true,
    description: `Deletes a captcha stage: \`DELETE /api/v3/stages/captcha/{pk}/\`. Returns the primary key of the deleted stage. ${nullOnError}`,
  })
  async deleteCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('pk', () => UuidScalar, pkArgument) pk: string,
  ): Promise<string> {
    await captchaStages.destroy(context.authentik, pk);
    recordWrite({ done: 'deleted the stage', ignored: [] }, context, info);
    return pk;
  }
}

/** The stored stage. Adds a warning for each input field that authentik ignored. */
function writeResult(
  done: string,
  sent: Parameters<typeof ignoredCaptchaStageInput>[0],
  stored: DecodedCaptchaStage,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): CaptchaStage {
  recordWrite({ done: `${done} the stage`, ignored: ignoredCaptchaStageInput(sent, stored) }, context, info);
  return toCaptchaStage(stored);
}
