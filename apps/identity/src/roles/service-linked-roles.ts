/**
 * Service-linked roles as services define them: name, and the policies that AWS attaches.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */

/** What a service's role is called and may do. */
export interface ServiceLinkedRole {
  readonly name: string;
  /** Names of AWS's policies below `/aws-service-role/`. */
  readonly policies: readonly string[];
  /** The service takes a suffix, to have several roles in an account. */
  readonly suffix?: true;
}

/** By the service's principal. */
const serviceLinkedRoles: Readonly<Record<string, ServiceLinkedRole>> = {
  'autoscaling.amazonaws.com': {
    name: 'AWSServiceRoleForAutoScaling',
    policies: ['AutoScalingServiceRolePolicy'],
    suffix: true,
  },
  'batch.amazonaws.com': { name: 'AWSServiceRoleForBatch', policies: ['BatchServiceRolePolicy'] },
  'config.amazonaws.com': { name: 'AWSServiceRoleForConfig', policies: ['AWSConfigServiceRolePolicy'] },
  'ecs.amazonaws.com': { name: 'AWSServiceRoleForECS', policies: ['AmazonECSServiceRolePolicy'] },
  'eks.amazonaws.com': { name: 'AWSServiceRoleForAmazonEKS', policies: ['AmazonEKSServiceRolePolicy'] },
  'replication.dynamodb.amazonaws.com': {
    name: 'AWSServiceRoleForDynamoDBReplication',
    policies: ['DynamoDBReplicationServiceRolePolicy'],
  },
  'elasticache.amazonaws.com': {
    name: 'AWSServiceRoleForElastiCache',
    policies: ['ElastiCacheServiceRolePolicy'],
  },
  'elasticbeanstalk.amazonaws.com': {
    name: 'AWSServiceRoleForElasticBeanstalk',
    policies: ['AWSElasticBeanstalkServiceRolePolicy'],
  },
  'elasticloadbalancing.amazonaws.com': {
    name: 'AWSServiceRoleForElasticLoadBalancing',
    policies: ['AWSElasticLoadBalancingServiceRolePolicy'],
  },
  'guardduty.amazonaws.com': {
    name: 'AWSServiceRoleForAmazonGuardDuty',
    policies: ['AmazonGuardDutyServiceRolePolicy'],
  },
  'opensearchservice.amazonaws.com': {
    name: 'AWSServiceRoleForAmazonOpenSearchService',
    policies: ['AmazonOpenSearchServiceRolePolicy'],
  },
  'organizations.amazonaws.com': {
    name: 'AWSServiceRoleForOrganizations',
    policies: ['AWSOrganizationsServiceTrustPolicy'],
  },
  'rds.amazonaws.com': { name: 'AWSServiceRoleForRDS', policies: ['AmazonRDSServiceRolePolicy'] },
  'spot.amazonaws.com': { name: 'AWSServiceRoleForEC2Spot', policies: ['AWSEC2SpotServiceRolePolicy'] },
  'spotfleet.amazonaws.com': {
    name: 'AWSServiceRoleForEC2SpotFleet',
    policies: ['AWSEC2SpotFleetServiceRolePolicy'],
  },
  'support.amazonaws.com': { name: 'AWSServiceRoleForSupport', policies: ['AWSSupportServiceRolePolicy'] },
  'trustedadvisor.amazonaws.com': {
    name: 'AWSServiceRoleForTrustedAdvisor',
    policies: ['AWSTrustedAdvisorServiceRolePolicy'],
  },
};

/** The role of a service; `undefined` for a service without one, or unknown here. */
export function linkedRoleOf(service: string): ServiceLinkedRole | undefined {
  return Object.hasOwn(serviceLinkedRoles, service) ? serviceLinkedRoles[service] : undefined;
}
