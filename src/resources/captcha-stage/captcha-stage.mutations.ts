import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import { UuidScalar } from '../../scalars/uuid.scalar.js';
import { recordEnsured } from '../ensure/record-ensured.js';
import { CostsCalls } from '../read/cost.js';
import { recordWrite } from '../write/write-result.js';
import { toCaptchaStage } from './captcha-stage.mapper.js';
import { CaptchaStage } from './captcha-stage.type.js';
import { ensureStage } from './ensure-captcha-stage.js';
import { EnsuredCaptchaStage } from './ensured-captcha-stage.type.js';
import { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import { UpdateCaptchaStageInput } from './inputs/update-captcha-stage.input.js';
import { captchaStages } from './rest/captcha-stage.client.js';
import { createStage, replaceStage, updateStage, type WrittenStage } from './stage-writes.js';

const pkArgument = { description: 'Primary key of the stage.' };
const nullOnError = 'Null, with an error, if the write was rejected or failed.';

/** The mutations. */
@Resolver(() => CaptchaStage)
export class CaptchaStageMutations {
  @CostsCalls()
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
    return writeResult(await createStage(input, context), context, info);
  }

  @CostsCalls()
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
    return writeResult(await updateStage(pk, input, context), context, info);
  }

  @CostsCalls()
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
    return writeResult(await replaceStage(pk, input, context), context, info);
  }

  @CostsCalls(2)
  @Mutation(() => EnsuredCaptchaStage, {
    nullable: true,
    description: `Creates the captcha stage with this name, or changes what differs in it. It is safe to send again after any error. \`privateKey\` may be left out if the stage exists. If it is given, it is always written, because it cannot be compared. ${nullOnError}`,
  })
  async ensureCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateCaptchaStageInput, { description: 'The stage as it should be.' })
    input: CreateCaptchaStageInput,
  ): Promise<EnsuredCaptchaStage> {
    const { result, change } = await ensureStage(input, context);
    recordEnsured(change, context, info);
    const warnings = result.warnings.map((warning) => ({ ...warning, inputPath: warning.inputPath.map(String) }));
    return { captchaStage: toCaptchaStage(result.stage), change, warnings };
  }

  @CostsCalls()
  @Mutation(() => UuidScalar, {
    nullable: true,
    description: `Deletes a captcha stage: \`DELETE /api/v3/stages/captcha/{pk}/\`. Returns the primary key of the deleted stage. From authentik 2026.11, the managed secret that holds the private key is not deleted. ${nullOnError}`,
  })
  async deleteCaptchaStage(
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('pk', () => UuidScalar, pkArgument) pk: string,
  ): Promise<string> {
    await captchaStages.destroy(context.authentik, pk);
    recordWrite([], context, info);
    return pk;
  }
}

function writeResult(
  { stage, warnings }: WrittenStage,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): CaptchaStage {
  recordWrite(warnings, context, info);
  return toCaptchaStage(stage);
}
