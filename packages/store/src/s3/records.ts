/** What S3 keeps of a bucket, an object version, a multipart upload and a part. Times are on the cloud clock. */

/** A tag, as S3 keeps them: keys are case-sensitive. */
export interface S3Tag {
  readonly key: string;
  readonly value: string;
}

/** The four settings of Block Public Access. */
export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

/** A bucket. Its policy lies with the policy store, under this id. */
export interface BucketRecord {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  /** The owner, as S3 knows accounts. */
  readonly canonicalOwnerId: string;
  readonly region: string;
  readonly createdAt: Date;
  /** Absent until versioning was set for the first time. */
  readonly versioning?: 'Enabled' | 'Suspended';
  /** Absent when ownership controls were deleted. */
  readonly objectOwnership?: 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';
  /** Absent when the configuration was deleted: nothing is blocked. */
  readonly publicAccessBlock?: PublicAccessBlock;
  /** Whether the bucket's policy grants public access; false without a policy. */
  readonly policyIsPublic: boolean;
  readonly tags: readonly S3Tag[];
}

/** What may be changed of a bucket; `undefined` takes a setting away. */
export interface BucketPatch {
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly objectOwnership?: BucketRecord['objectOwnership'] | undefined;
  readonly publicAccessBlock?: PublicAccessBlock | undefined;
  readonly policyIsPublic?: boolean;
  readonly tags?: readonly S3Tag[];
}

/** A checksum of a whole object or part, as the client may read it. */
export interface StoredChecksum {
  /** As in `ChecksumCRC32`: `CRC32`, `SHA256`, … */
  readonly algorithm: string;
  /** Base64, with `-N` behind it for the checksum of the checksums of N parts. */
  readonly value: string;
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
}

/** The headers that a client stores with an object and reads back. */
export interface ObjectHeaders {
  readonly contentType?: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  /** As it came: S3 does not read it. */
  readonly expires?: string;
  readonly websiteRedirectLocation?: string;
  readonly storageClass?: string;
  /** `x-amz-meta-*`, by lower-cased name. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A run of an object's bytes in a blob of its own: the whole of it, or a part of a multipart upload. */
export interface Segment {
  readonly blobId: string;
  readonly size: number;
  /** Set for the parts of a multipart upload, with the checksum that the part came with. */
  readonly partNumber?: number;
  readonly etag?: string;
  readonly checksum?: string;
}

/** A version of an object, or a delete marker. */
export interface ObjectRecord {
  readonly id: string;
  readonly bucketId: string;
  readonly key: string;
  /** `null` for the version of a bucket without versioning. */
  readonly versionId: string;
  /** Orders the versions of a key, the newest highest. */
  readonly sequence: bigint;
  readonly isLatest: boolean;
  readonly isDeleteMarker: boolean;
  readonly lastModified: Date;
  readonly size: number;
  /** Without quotes; empty for a delete marker. */
  readonly etag: string;
  readonly headers: ObjectHeaders;
  readonly tags: readonly S3Tag[];
  readonly checksum?: StoredChecksum;
  /** The bytes of a small object; its `segments` are empty. */
  readonly inline?: Uint8Array;
  readonly segments: readonly Segment[];
}

/** An object that is to be stored: what the store does not find out by itself. */
export type NewObject = Omit<ObjectRecord, 'id' | 'versionId' | 'sequence' | 'isLatest' | 'isDeleteMarker'> & {
  /** The account that writes it. */
  readonly writerAccountId: string;
};

/** What a listing tells of a version. */
export type ObjectSummary = Pick<
  ObjectRecord,
  'key' | 'versionId' | 'sequence' | 'isLatest' | 'isDeleteMarker' | 'lastModified' | 'size' | 'etag'
> & {
  readonly storageClass: string;
  readonly checksumAlgorithm?: string;
  readonly checksumType?: StoredChecksum['type'];
};

/** A multipart upload under way. */
export interface UploadRecord {
  readonly id: string;
  readonly bucketId: string;
  readonly key: string;
  readonly initiatedAt: Date;
  /** Who started it. */
  readonly initiatorId: string;
  readonly initiatorArn: string;
  readonly writerAccountId: string;
  readonly headers: ObjectHeaders;
  readonly tags: readonly S3Tag[];
  readonly checksumAlgorithm?: string;
  readonly checksumType?: 'FULL_OBJECT' | 'COMPOSITE';
}

/** A part of a multipart upload. */
export interface PartRecord {
  readonly uploadId: string;
  readonly partNumber: number;
  readonly size: number;
  readonly etag: string;
  readonly lastModified: Date;
  /** Base64, of the upload's algorithm. */
  readonly checksum?: string;
  readonly blobId: string;
}
