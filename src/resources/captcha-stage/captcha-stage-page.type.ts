import { Field, ObjectType } from 'type-graphql';
import { Pagination } from '../list/pagination.type.js';
import { CaptchaStage } from './captcha-stage.type.js';

@ObjectType({ description: 'One page of captcha stages.', simpleResolvers: true })
export class CaptchaStagePage {
  @Field(() => [CaptchaStage], {
    nullable: 'items',
    description:
      'The stages; null, with an error at its path, for one that authentik returned in a form that breaks its contract.',
  })
  results!: readonly (CaptchaStage | Error | null)[];

  @Field(() => Pagination, { description: 'Pagination metadata.' })
  pagination!: Pagination;
}
