import type { LastUse } from '@cloudgate/ports';
import { jobOutput, readReport } from '../../access-advisor/read-report.js';
import { operation } from '../../iam-operation.js';
import { listedPage, pageOutput } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

function serviceUse({ at, entity, region }: LastUse) {
  return { LastAuthenticated: new Date(at), LastAuthenticatedEntity: entity, LastAuthenticatedRegion: region };
}

function actionUse({ at, entity, region }: LastUse) {
  return { LastAccessedTime: new Date(at), LastAccessedEntity: entity, LastAccessedRegion: region };
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html */
export default operation('GetServiceLastAccessedDetails', {
  authorize: () => everywhere('iam:GetServiceLastAccessedDetails'),
  async handle({ input, caller, tools }) {
    const report = await readReport(input, caller, tools);
    const page = listedPage(report.services, input);
    return {
      ...jobOutput(report),
      JobType: report.actions ? ('ACTION_LEVEL' as const) : ('SERVICE_LEVEL' as const),
      ServicesLastAccessed: page.items.map(({ namespace, name, lastUse, entities, actions }) => ({
        ServiceName: name,
        ServiceNamespace: namespace,
        TotalAuthenticatedEntities: entities,
        ...(lastUse === undefined ? {} : serviceUse(lastUse)),
        ...(actions === undefined || actions.length === 0
          ? {}
          : {
              TrackedActionsLastAccessed: actions.map((action) => ({
                ActionName: action.name,
                ...(action.lastUse === undefined ? {} : actionUse(action.lastUse)),
              })),
            }),
      })),
      ...pageOutput(page),
    };
  },
});
