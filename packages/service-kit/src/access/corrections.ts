/**
 * The action of an operation whose name is not its action's. One table, for the operations that have no handler:
 * those that have one declare their own.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */

/** An action beside the reason that it is not the operation's name. */
interface Correction {
  readonly action: string;
  readonly why: string;
}

const configuration = 'the Service Authorization Reference names the configuration, not the API';
const deletesByPut = 'deleting the configuration is authorized as putting it';

/** By `<service>:<operation>`. */
export const corrections: Readonly<Record<string, Correction>> = {
  's3:CreateBucketMetadataConfiguration': {
    action: 's3:CreateBucketMetadataTableConfiguration',
    why: configuration,
  },
  's3:DeleteBucketAnalyticsConfiguration': { action: 's3:PutAnalyticsConfiguration', why: deletesByPut },
  's3:DeleteBucketCors': { action: 's3:PutBucketCORS', why: deletesByPut },
  's3:DeleteBucketEncryption': { action: 's3:PutEncryptionConfiguration', why: deletesByPut },
  's3:DeleteBucketIntelligentTieringConfiguration': {
    action: 's3:PutIntelligentTieringConfiguration',
    why: deletesByPut,
  },
  's3:DeleteBucketInventoryConfiguration': { action: 's3:PutInventoryConfiguration', why: deletesByPut },
  's3:DeleteBucketLifecycle': { action: 's3:PutLifecycleConfiguration', why: deletesByPut },
  's3:DeleteBucketMetadataConfiguration': {
    action: 's3:DeleteBucketMetadataTableConfiguration',
    why: configuration,
  },
  's3:DeleteBucketMetricsConfiguration': { action: 's3:PutMetricsConfiguration', why: deletesByPut },
  's3:DeleteBucketReplication': { action: 's3:PutReplicationConfiguration', why: deletesByPut },
  's3:GetBucketAccelerateConfiguration': { action: 's3:GetAccelerateConfiguration', why: configuration },
  's3:GetBucketAnalyticsConfiguration': { action: 's3:GetAnalyticsConfiguration', why: configuration },
  's3:GetBucketCors': { action: 's3:GetBucketCORS', why: configuration },
  's3:GetBucketIntelligentTieringConfiguration': {
    action: 's3:GetIntelligentTieringConfiguration',
    why: configuration,
  },
  's3:GetBucketInventoryConfiguration': { action: 's3:GetInventoryConfiguration', why: configuration },
  's3:GetBucketLifecycleConfiguration': { action: 's3:GetLifecycleConfiguration', why: configuration },
  's3:GetBucketMetadataConfiguration': { action: 's3:GetBucketMetadataTableConfiguration', why: configuration },
  's3:GetBucketMetricsConfiguration': { action: 's3:GetMetricsConfiguration', why: configuration },
  's3:GetBucketNotificationConfiguration': { action: 's3:GetBucketNotification', why: configuration },
  's3:GetBucketReplication': { action: 's3:GetReplicationConfiguration', why: configuration },
  's3:GetObjectLockConfiguration': { action: 's3:GetBucketObjectLockConfiguration', why: configuration },
  's3:ListBucketAnalyticsConfigurations': { action: 's3:GetAnalyticsConfiguration', why: 'listing reads them' },
  's3:ListBucketIntelligentTieringConfigurations': {
    action: 's3:GetIntelligentTieringConfiguration',
    why: 'listing reads them',
  },
  's3:ListBucketInventoryConfigurations': { action: 's3:GetInventoryConfiguration', why: 'listing reads them' },
  's3:ListBucketMetricsConfigurations': { action: 's3:GetMetricsConfiguration', why: 'listing reads them' },
  's3:PutBucketAccelerateConfiguration': { action: 's3:PutAccelerateConfiguration', why: configuration },
  's3:PutBucketAnalyticsConfiguration': { action: 's3:PutAnalyticsConfiguration', why: configuration },
  's3:PutBucketCors': { action: 's3:PutBucketCORS', why: configuration },
  's3:PutBucketIntelligentTieringConfiguration': {
    action: 's3:PutIntelligentTieringConfiguration',
    why: configuration,
  },
  's3:PutBucketInventoryConfiguration': { action: 's3:PutInventoryConfiguration', why: configuration },
  's3:PutBucketLifecycleConfiguration': { action: 's3:PutLifecycleConfiguration', why: configuration },
  's3:PutBucketMetricsConfiguration': { action: 's3:PutMetricsConfiguration', why: configuration },
  's3:PutBucketNotificationConfiguration': { action: 's3:PutBucketNotification', why: configuration },
  's3:PutBucketReplication': { action: 's3:PutReplicationConfiguration', why: configuration },
  's3:PutObjectLockConfiguration': { action: 's3:PutBucketObjectLockConfiguration', why: configuration },
  's3:SelectObjectContent': { action: 's3:GetObject', why: 'selecting reads the object' },
  's3:RenameObject': { action: 's3:PutObject', why: 'renaming writes the new key' },
};
