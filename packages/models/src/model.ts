/** What a service model says: operations, shapes and the traits that the protocols need. */

/** The protocols that Cloudgate serves. */
export type ProtocolName = 'awsQuery' | 'ec2Query' | 'restXml' | 'awsJson1_0' | 'awsJson1_1';

/** How a timestamp is written: RFC 3339, RFC 7231 (IMF-fixdate) or seconds since the epoch. */
export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds';

/** What a member is bound to besides its name; absent where the model says nothing. */
export interface MemberTraits {
  readonly xmlName?: string;
  readonly xmlFlattened?: true;
  readonly xmlAttribute?: true;
  /** Prefix (may be empty) and URI. */
  readonly xmlNamespace?: readonly [prefix: string, uri: string];
  readonly ec2QueryName?: string;
  readonly jsonName?: string;
  readonly httpHeader?: string;
  readonly httpPrefixHeaders?: string;
  readonly httpQuery?: string;
  readonly httpQueryParams?: true;
  readonly httpLabel?: true;
  readonly httpPayload?: true;
  readonly httpResponseCode?: true;
  readonly hostLabel?: true;
  readonly streaming?: true;
  readonly eventStream?: true;
  readonly eventHeader?: true;
  readonly eventPayload?: true;
  readonly mediaType?: string;
  readonly idempotencyToken?: true;
  readonly timestampFormat?: TimestampFormat;
  readonly sensitive?: true;
  /** A number that has to be whole in a request. */
  readonly integer?: true;
}

/** Limits on a value. Lengths are characters of a string or items of a list; for numbers, the value itself. */
export interface Constraints {
  readonly min?: number;
  readonly max?: number;
  /** A regular expression as AWS documents it, matched against the whole value. */
  readonly pattern?: string;
  /** What IAM says in place of the pattern, such as `It must contain only printable ASCII characters.` */
  readonly words?: string;
  readonly enum?: readonly string[];
  /** Limits on a list's items. */
  readonly items?: Constraints;
}

/** A member of a structure or union, the items of a list, the keys or values of a map. */
export interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly traits: MemberTraits;
  readonly required: boolean;
  readonly constraints?: Constraints;
}

/** The kinds of shapes without members. */
export type SimpleType =
  'string' | 'boolean' | 'number' | 'bigInteger' | 'bigDecimal' | 'timestamp' | 'blob' | 'document' | 'unit';

/** A shape without members. */
export interface SimpleShape {
  readonly type: SimpleType;
}

/** A structure, an error or a union (exactly one member set). */
export interface StructureShape {
  readonly type: 'structure' | 'union';
  readonly name: string;
  readonly traits: MemberTraits;
  readonly members: readonly Member[];
  /** The same members by name. */
  readonly byName: ReadonlyMap<string, Member>;
}

/** A list. */
export interface ListShape {
  readonly type: 'list';
  readonly name: string;
  readonly traits: MemberTraits;
  readonly member: Member;
  /** Items may be null. */
  readonly sparse: boolean;
}

/** A map with string keys. */
export interface MapShape {
  readonly type: 'map';
  readonly name: string;
  readonly traits: MemberTraits;
  readonly key: Member;
  readonly value: Member;
  readonly sparse: boolean;
}

/** Any shape. */
export type Shape = SimpleShape | StructureShape | ListShape | MapShape;

/** A modelled error. */
export interface ErrorModel {
  /** The shape's name, which is the name of the SDK's exception class. */
  readonly name: string;
  /** The code on the wire: the `awsQueryError` code where there is one, else the shape's name. */
  readonly code: string;
  readonly status: number;
  readonly fault: 'Sender' | 'Receiver';
  readonly shape: StructureShape;
}

/** One operation. */
export interface OperationModel {
  readonly name: string;
  /** `uri` as in the model, such as `/{Key+}?tagging`; `code` is the status of a success. */
  readonly http: { readonly method: string; readonly uri: string; readonly code: number };
  /** A structure, or a unit for an operation without input. */
  readonly input: StructureShape | SimpleShape;
  readonly output: StructureShape | SimpleShape;
}

/** A service's model. */
export interface ServiceModel {
  /** The short name that loads it, such as `iam`. */
  readonly service: string;
  /** Such as `IAM` or `DynamoDB`. */
  readonly sdkId: string;
  readonly apiVersion: string;
  readonly protocol: ProtocolName;
  readonly signingName: string;
  readonly xmlNamespace?: string;
  /** The part of `X-Amz-Target` before the dot. */
  readonly targetPrefix?: string;
  /** Clients that moved from awsQuery read the old error code from `x-amzn-query-error`. */
  readonly queryCompatible?: true;
  readonly operations: Readonly<Record<string, OperationModel>>;
  /** Every modelled error of the service, by shape name. */
  readonly errors: Readonly<Record<string, ErrorModel>>;
}
