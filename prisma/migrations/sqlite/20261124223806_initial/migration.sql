-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "eventSource" TEXT NOT NULL,
    "eventName" TEXT NOT NULL,
    "principalArn" TEXT,
    "principalId" TEXT,
    "accessKeyId" TEXT,
    "outcome" TEXT NOT NULL,
    "errorCode" TEXT,
    "sourceIp" TEXT,
    "record" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Instance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "availabilityZone" TEXT NOT NULL,
    "reservationId" TEXT NOT NULL,
    "launchIndex" INTEGER NOT NULL,
    "clientToken" TEXT,
    "imageId" TEXT NOT NULL,
    "instanceType" TEXT NOT NULL,
    "architecture" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stateChangedAt" DATETIME NOT NULL,
    "stateReasonCode" TEXT,
    "stateReasonMessage" TEXT,
    "stateTransitionReason" TEXT NOT NULL,
    "launchTime" DATETIME NOT NULL,
    "vpcId" TEXT,
    "subnetId" TEXT,
    "privateIpAddress" TEXT,
    "publicIpAddress" TEXT,
    "privateDnsName" TEXT NOT NULL,
    "publicDnsName" TEXT NOT NULL,
    "keyName" TEXT,
    "rootDeviceName" TEXT NOT NULL,
    "ebsOptimized" BOOLEAN NOT NULL,
    "sourceDestCheck" BOOLEAN NOT NULL,
    "monitoring" TEXT NOT NULL,
    "tenancy" TEXT NOT NULL,
    "metadataHttpTokens" TEXT NOT NULL,
    "metadataHopLimit" INTEGER NOT NULL,
    "metadataHttpEndpoint" TEXT NOT NULL,
    "metadataTags" TEXT NOT NULL,
    "disableApiTermination" BOOLEAN NOT NULL,
    "disableApiStop" BOOLEAN NOT NULL,
    "shutdownBehavior" TEXT NOT NULL,
    "userData" TEXT,
    "attributes" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "IamInstanceProfileAssociation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "instanceProfileArn" TEXT NOT NULL,
    "instanceProfileId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "associatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Volume" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "availabilityZone" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "volumeType" TEXT NOT NULL,
    "iops" INTEGER,
    "throughput" INTEGER,
    "encrypted" BOOLEAN NOT NULL,
    "kmsKeyId" TEXT,
    "snapshotId" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "multiAttach" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "VolumeAttachment" (
    "volumeId" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attachedAt" DATETIME NOT NULL,
    "deleteOnTermination" BOOLEAN NOT NULL,

    PRIMARY KEY ("volumeId", "instanceId")
);

-- CreateTable
CREATE TABLE "Vpc" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "cidrBlock" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "instanceTenancy" TEXT NOT NULL,
    "dhcpOptionsId" TEXT NOT NULL,
    "enableDnsSupport" BOOLEAN NOT NULL,
    "enableDnsHostnames" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Subnet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "vpcId" TEXT NOT NULL,
    "cidrBlock" TEXT NOT NULL,
    "availabilityZone" TEXT NOT NULL,
    "availabilityZoneId" TEXT NOT NULL,
    "isDefaultForAz" BOOLEAN NOT NULL,
    "mapPublicIpOnLaunch" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SecurityGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "vpcId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SecurityGroupRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "isEgress" BOOLEAN NOT NULL,
    "ipProtocol" TEXT NOT NULL,
    "fromPort" INTEGER,
    "toPort" INTEGER,
    "cidrIpv4" TEXT,
    "cidrIpv6" TEXT,
    "prefixListId" TEXT,
    "referencedGroupId" TEXT,
    "referencedUserId" TEXT,
    "description" TEXT
);

-- CreateTable
CREATE TABLE "KeyPair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "keyType" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "NetworkInterface" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "vpcId" TEXT NOT NULL,
    "subnetId" TEXT NOT NULL,
    "availabilityZone" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "interfaceType" TEXT NOT NULL,
    "macAddress" TEXT NOT NULL,
    "privateIpAddress" TEXT NOT NULL,
    "privateDnsName" TEXT NOT NULL,
    "publicIpAddress" TEXT,
    "sourceDestCheck" BOOLEAN NOT NULL,
    "requesterManaged" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "attachmentId" TEXT,
    "instanceId" TEXT,
    "deviceIndex" INTEGER,
    "attachedAt" DATETIME,
    "attachmentStatus" TEXT,
    "deleteOnTermination" BOOLEAN
);

-- CreateTable
CREATE TABLE "NetworkInterfaceGroup" (
    "networkInterfaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("networkInterfaceId", "groupId")
);

-- CreateTable
CREATE TABLE "Ec2Tag" (
    "resourceId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "resourceType" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("resourceId", "key")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "canonicalUserId" TEXT NOT NULL,
    "alias" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "boundaryArn" TEXT
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "groupId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,

    PRIMARY KEY ("groupId", "userId")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "description" TEXT,
    "maxSessionDuration" INTEGER NOT NULL,
    "trustPolicy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "boundaryArn" TEXT
);

-- CreateTable
CREATE TABLE "RoleLastUsed" (
    "roleId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "usedAt" DATETIME NOT NULL,
    "region" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "InstanceProfile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "roleId" TEXT
);

-- CreateTable
CREATE TABLE "ManagedPolicy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "description" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "defaultVersionId" TEXT NOT NULL,
    "nextVersion" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "policyId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("policyId", "versionId")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "principalId" TEXT NOT NULL,
    "policyArn" TEXT NOT NULL,
    "principalType" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "attachedAt" DATETIME NOT NULL,

    PRIMARY KEY ("principalId", "policyArn")
);

-- CreateTable
CREATE TABLE "InlinePolicy" (
    "principalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "principalType" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("principalId", "name")
);

-- CreateTable
CREATE TABLE "AccessKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "userId" TEXT,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sealedSecret" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AccessKeyLastUsed" (
    "accessKeyId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "usedAt" DATETIME NOT NULL,
    "region" TEXT NOT NULL,
    "service" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Tag" (
    "resourceId" TEXT NOT NULL,
    "keyLower" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("resourceId", "keyLower")
);

-- CreateTable
CREATE TABLE "ResourcePolicy" (
    "resourceId" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "resourceArn" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OrganizationPolicy" (
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "document" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "kind", "level", "position")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "value" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Bucket" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "canonicalOwnerId" TEXT NOT NULL,
    "versioning" TEXT NOT NULL,
    "objectOwnership" TEXT NOT NULL,
    "blockPublicAcls" BOOLEAN NOT NULL,
    "ignorePublicAcls" BOOLEAN NOT NULL,
    "blockPublicPolicy" BOOLEAN NOT NULL,
    "restrictPublicBuckets" BOOLEAN NOT NULL,
    "hasPublicAccessBlock" BOOLEAN NOT NULL,
    "policyIsPublic" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "BucketTag" (
    "bucketId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("bucketId", "key")
);

-- CreateTable
CREATE TABLE "ObjectVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bucketId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "isLatest" BOOLEAN NOT NULL,
    "isDeleteMarker" BOOLEAN NOT NULL,
    "ownerAccountId" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "etag" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "systemMetadata" TEXT,
    "userMetadata" TEXT,
    "checksumAlgorithm" TEXT,
    "checksumValue" TEXT,
    "checksumType" TEXT,
    "storageClass" TEXT NOT NULL,
    "sse" TEXT,
    "sseKeyId" TEXT,
    "partsCount" INTEGER,
    "blobId" TEXT,
    "inline" BLOB,
    "lastModified" DATETIME NOT NULL,
    "tagging" TEXT
);

-- CreateTable
CREATE TABLE "ObjectPart" (
    "objectVersionId" TEXT NOT NULL,
    "partNumber" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "etag" TEXT NOT NULL,
    "checksumValue" TEXT,
    "blobId" TEXT NOT NULL,

    PRIMARY KEY ("objectVersionId", "partNumber"),
    CONSTRAINT "ObjectPart_objectVersionId_fkey" FOREIGN KEY ("objectVersionId") REFERENCES "ObjectVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MultipartUpload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bucketId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "initiatedAt" DATETIME NOT NULL,
    "initiatorId" TEXT NOT NULL,
    "initiatorArn" TEXT NOT NULL,
    "ownerAccountId" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "systemMetadata" TEXT,
    "userMetadata" TEXT,
    "tagging" TEXT,
    "checksumAlgorithm" TEXT,
    "checksumType" TEXT,
    "storageClass" TEXT NOT NULL,
    "sse" TEXT,
    "sseKeyId" TEXT
);

-- CreateTable
CREATE TABLE "UploadPart" (
    "uploadId" TEXT NOT NULL,
    "partNumber" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "etag" TEXT NOT NULL,
    "checksumValue" TEXT,
    "blobId" TEXT NOT NULL,
    "lastModified" DATETIME NOT NULL,

    PRIMARY KEY ("uploadId", "partNumber"),
    CONSTRAINT "UploadPart_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "MultipartUpload" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AuditEvent_accountId_at_idx" ON "AuditEvent"("accountId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_requestId_idx" ON "AuditEvent"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "SecurityGroup_accountId_region_vpcId_name_key" ON "SecurityGroup"("accountId", "region", "vpcId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "KeyPair_accountId_region_name_key" ON "KeyPair"("accountId", "region", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Account_canonicalUserId_key" ON "Account"("canonicalUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_alias_key" ON "Account"("alias");

-- CreateIndex
CREATE UNIQUE INDEX "User_accountId_nameKey_key" ON "User"("accountId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Group_accountId_nameKey_key" ON "Group"("accountId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Role_accountId_nameKey_key" ON "Role"("accountId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "InstanceProfile_accountId_nameKey_key" ON "InstanceProfile"("accountId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "ManagedPolicy_accountId_nameKey_key" ON "ManagedPolicy"("accountId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Bucket_name_key" ON "Bucket"("name");

-- CreateIndex
CREATE INDEX "ObjectVersion_bucketId_isLatest_key_idx" ON "ObjectVersion"("bucketId", "isLatest", "key");

-- CreateIndex
CREATE INDEX "ObjectVersion_bucketId_key_sequence_idx" ON "ObjectVersion"("bucketId", "key", "sequence" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ObjectVersion_bucketId_key_versionId_key" ON "ObjectVersion"("bucketId", "key", "versionId");

-- CreateIndex
CREATE INDEX "MultipartUpload_bucketId_key_initiatedAt_idx" ON "MultipartUpload"("bucketId", "key", "initiatedAt");
