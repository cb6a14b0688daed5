import { jobOutput, readReport } from '../../access-advisor/read-report.js';
import { operation } from '../../iam-operation.js';
import { listedPage, pageOutput } from '../../resources/paging.js';
import { required } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';

const types = { user: 'USER', role: 'ROLE' } as const;

/**
 * Lists who could have used a service by the policies of the report, those who did last first.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetailsWithEntities.html
 */
export default operation('GetServiceLastAccessedDetailsWithEntities', {
  authorize: () => everywhere('iam:GetServiceLastAccessedDetailsWithEntities'),
  async handle({ input, caller, tools }) {
    const report = await readReport(input, caller, tools);
    const service = required(input.ServiceNamespace, 'ServiceNamespace');
    const isGranted = report.services.some(({ namespace }) => namespace === service);
    const entities = (isGranted ? report.entities : [])
      .map(({ lastUses, ...entity }) => ({ ...entity, at: lastUses[service] }))
      .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
    const page = listedPage(entities, input);
    return {
      ...jobOutput(report),
      EntityDetailsList: page.items.map(({ type, id, arn, name, path, at }) => ({
        EntityInfo: { Arn: arn, Name: name, Type: types[type], Id: id, Path: path },
        ...(at === undefined ? {} : { LastAuthenticated: new Date(at) }),
      })),
      ...pageOutput(page),
    };
  },
});
