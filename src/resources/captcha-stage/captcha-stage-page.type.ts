import { Field, ObjectType } from 'type-graphql';
import { Pagination } from '../list/pagination.type.js';
import { CaptchaStage } from './captcha-stage.type.js';

@ObjectType({ description: 'One page of captcha stages.', simpleResolvers: true })
export class CaptchaStagePage {
  @Field(() => [CaptchaStage], {
    nullable: 'items',
    description: 'The stages of this page. If authentik returns an invalid stage, its entry is null and has an error.',
  })
  results!: readonly (CaptchaStage | Error | null)[];

  @Field(() => Pagination, { description: 'Pagination metadata.' })
  pagination!: Pagination;
}
