/** Answers the authorizer's questions out of the tables in memory. */
import type {
  AccessKeyFacts,
  ActionUse,
  CredentialUse,
  Facts,
  FactsQuery,
  OrganizationFacts,
  PolicySource,
  PolicyText,
  PrincipalFacts,
  ResourcePolicyFacts,
} from '@cloudgate/ports';
import type { AccessKey, IamReadTables, IamStore } from '@cloudgate/store';
import { readSetting } from '../settings.js';
import type { Tools } from '../tools.js';
import { FactMemo } from './fact-memo.js';
import { organizationFacts, sameOrganization } from './organization-facts.js';
import { PolicyTexts } from './policy-texts.js';
import { providerFacts } from './provider-facts.js';
import { managedPolicyText, principalFacts, samePrincipal } from './principal-facts.js';
import { resourceFacts, sameResource } from './resource-facts.js';
import { recordActionUse } from '../uses/record-action-use.js';
import { recordAccessKeyUse } from '../uses/record-access-key-use.js';
import { recordRoleUse } from '../uses/record-role-use.js';

const none: readonly never[] = [];

function keyFacts(row: AccessKey): AccessKeyFacts {
  return {
    id: row.id,
    account: row.accountId,
    ...(row.userId === null ? {} : { userId: row.userId }),
    active: row.status === 'Active',
    sealedSecret: row.sealedSecret,
  };
}

/** The policy store as the authorizer sees it: synchronous, and from one revision, for nothing is awaited. */
export class TablePolicySource implements PolicySource {
  readonly #store: IamStore;
  readonly #sources: { readonly tools: Tools; readonly texts: PolicyTexts };
  readonly #principals = {
    user: new FactMemo<PrincipalFacts>(samePrincipal),
    role: new FactMemo<PrincipalFacts>(samePrincipal),
  };
  readonly #resources = new FactMemo<ResourcePolicyFacts>(sameResource);
  readonly #organizations = new FactMemo<OrganizationFacts>(sameOrganization);
  readonly #managed = new FactMemo<PolicyText>((a, b) => a === b);
  readonly #keys = new WeakMap<AccessKey, AccessKeyFacts>();

  constructor(store: IamStore, tools: Tools) {
    this.#store = store;
    this.#sources = { tools, texts: new PolicyTexts() };
  }

  recordUses(uses: readonly (CredentialUse | ActionUse)[]): Promise<void> {
    return this.#store.run((tables) => {
      for (const use of uses) {
        if (use.kind === 'role') recordRoleUse(tables, use);
        else if (use.kind === 'action') recordActionUse(tables, use);
        else recordAccessKeyUse(tables, use);
      }
    });
  }

  facts({ accessKeyId, principal, resources, organizations, managedPolicies, provider }: FactsQuery): Facts {
    const { tables, revision } = this.#store;
    const accessKey = accessKeyId === undefined ? undefined : this.key(tables, accessKeyId);
    const found = principal === undefined ? undefined : this.principal(tables, revision, principal);
    const registered = provider === undefined ? undefined : providerFacts(tables, provider);
    return {
      revision,
      ...(accessKey === undefined ? {} : { accessKey }),
      ...(found === undefined ? {} : { principal: found }),
      ...(registered === undefined ? {} : { provider: registered }),
      resources:
        resources?.map((id) =>
          this.#resources.at(revision, id, () => resourceFacts(tables, id, this.#sources.texts)),
        ) ?? none,
      organizations:
        organizations?.map((id) =>
          this.#organizations.at(revision, id, () => organizationFacts(tables, id, this.#sources.texts)),
        ) ?? none,
      managedPolicies:
        managedPolicies?.map((arn) =>
          this.#managed.at(revision, arn, () => managedPolicyText(tables, { arn }, this.#sources)),
        ) ?? none,
      epoch: readSetting(tables, 'epoch'),
    };
  }

  private key(tables: IamReadTables, id: string): AccessKeyFacts | undefined {
    const row = tables.accessKeys.get(id);
    if (row === undefined) return undefined;
    let facts = this.#keys.get(row);
    if (facts === undefined) {
      facts = keyFacts(row);
      this.#keys.set(row, facts);
    }
    return facts;
  }

  private principal(
    tables: IamReadTables,
    revision: number,
    principal: { readonly kind: 'user' | 'role'; readonly id: string },
  ): PrincipalFacts | undefined {
    const memo = this.#principals[principal.kind];
    return memo.at(revision, principal.id, () => principalFacts(tables, principal, this.#sources));
  }
}
