/** The operations: every output field but `usedBy`, which is a second call. */

const flowFields =
  'pk policyBindingModelPtrId name slug title designation background policyEngineMode compatibilityMode exportUrl layout deniedAction';
const stageFields = `pk name component verboseName verboseNamePlural metaModelName flowSet { ${flowFields} }
  publicKey jsUrl apiUrl interactive scoreMinThreshold scoreMaxThreshold errorOnInvalidScore requestContentType`;

export const createDocument = `mutation Create($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { ${stageFields} } }`;
export const oneDocument = `query One($pk: UUID!) { captchaStage(pk: $pk) { ${stageFields} } }`;
export const pageDocument = `query Page($pageSize: Int) { captchaStages(pageSize: $pageSize) {
  results { ${stageFields} } pagination { count current totalPages next previous startIndex endIndex } } }`;
export const entitiesDocument = `query Entities($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on CaptchaStage { ${stageFields} } } }`;

/** The same mutation in the schema that openapi-to-graphql generates from the contract. */
export const openapiToGraphqlDocument = `mutation Create($input: CaptchaStageRequestInput!) { stagesCaptchaCreate(captchaStageRequestInput: $input) {
  pk name component verboseName verboseNamePlural metaModelName flowSet {
    pk policybindingmodelPtrId name slug title designation background policyEngineMode compatibilityMode exportUrl layout deniedAction }
  publicKey jsUrl apiUrl interactive scoreMinThreshold scoreMaxThreshold errorOnInvalidScore requestContentType } }`;

/** The same mutation in the schema that Mesh generates from the contract. */
export const hiveDocument = `mutation Create($input: CaptchaStageRequest_Input!) { stages_captcha_create(input: $input) {
  pk name component verbose_name verbose_name_plural meta_model_name flow_set {
    pk policybindingmodel_ptr_id name slug title designation background policy_engine_mode compatibility_mode export_url layout denied_action }
  public_key js_url api_url interactive score_min_threshold score_max_threshold error_on_invalid_score request_content_type } }`;
