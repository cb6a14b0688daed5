/** docs/conformance.md, from the scores of one run. */

const share = ({ total, passed, skipped }) => `${passed} of ${total}${skipped > 0 ? `, ${skipped} not run` : ''}`;

const row = (cells) => `| ${cells.join(' | ')} |`;

function chapterTable(scores) {
  const chapters = scores[0].chapters.map(({ name, title }, index) =>
    row([`${title} (\`${name}\`)`, ...scores.map((score) => share(score.chapters[index]))]),
  );
  return [
    row(['chapter', ...scores.map(({ name }) => name)]),
    row(['---', ...scores.map(() => '---')]),
    ...chapters,
    row(['**all**', ...scores.map((score) => `**${share(score)}**`)]),
  ].join('\n');
}

function skipTable(scores) {
  const live = scores.filter(({ skipped }) => skipped > 0);
  const most = (reason) => Math.max(...live.map(({ skips }) => skips[reason]?.length ?? 0));
  const reasons = [...new Set(live.flatMap(({ skips }) => Object.keys(skips)))].sort((a, b) => most(b) - most(a));
  return [
    row(['why a case was not run', ...live.map(({ name }) => name)]),
    row(['---', ...live.map(() => '---:')]),
    ...reasons.map((reason) => row([reason, ...live.map(({ skips }) => skips[reason]?.length ?? 0)])),
  ].join('\n');
}

function failureLists(scores) {
  return scores
    .filter(({ failures }) => failures.length > 0)
    .map(({ name, failures }) => {
      const lines = failures.map((one) => `- ${one.chapter}: ${one.case} (${one.differences.join('; ')})`);
      return `<details><summary>${name}: ${failures.length} cases decided otherwise</summary>\n\n${lines.join('\n')}\n\n</details>`;
    })
    .join('\n\n');
}

/** The page's text. `about` has the date and the versions, `absent` the words for a target that was not there. */
export function pageOf(scores, { date, versions, absent }) {
  const failures = failureLists(scores);
  return `# Conformance

<!-- Written by \`npm run conformance -- --write\`: do not edit. -->

The decision suite of \`packages/engine/decisions\` (its README says what a case is, and each case cites the page of
AWS's documentation that says so), put to the engine as a library and, through real calls, to endpoints.

Run on ${date}: ${versions.join(', ')}.${absent === undefined ? '' : ` ${absent}`}

${chapterTable(scores)}

"5 of 6, 2 not run" means that of eight cases six were run and five decided as AWS does. What was not run is never
counted as passed.

- **engine**: the case is handed to the library; outcome, layer and statement must be as expected.
- **Cloudgate**: the accounts, users, groups, roles, policies, boundaries, session policies, bucket policies, trust
  policies and control policies of a case are made by signed calls, and then the caller sends a real request for the
  case's action. The answer must be a refusal or not as expected, and the decision that Cloudgate kept of the request
  must name the same layer, the same sort of denial and the same statement, and must have been made with the case's
  condition keys. What a service rules before any policy (GetCallerIdentity, GetSessionToken) is compared by outcome.
- **moto_server**: the same calls and the same request, with its authorization off while a case is set up and on for the
  case's request (\`/moto-api/reset-auth\`). Only the outcome is compared: allowed or refused. An answer of 5xx, or one
  that rejects a signature made with the credentials that it gave, is not counted against it.

## Why cases were not run

A case is put to an endpoint only if a client can bring about every condition key that a policy of the case asks about,
with the case's value or without one. The rest is left out, with a reason:

${skipTable(scores)}
${failures === '' ? '' : `\n## What was decided otherwise\n\n${failures}\n`}
## Run it yourself

    npm run conformance                                     # the engine
    npm run conformance -- --live                           # and a Cloudgate of its own, in memory
    npm run conformance -- --moto                           # and a moto_server of its own
    npm run conformance -- --endpoint http://127.0.0.1:4566 # and an endpoint that runs already
    npm run conformance -- --live --chapter services        # some chapters only
    npm run conformance -- --live --json scores.json        # as data

\`--endpoint\` takes its credentials from \`AWS_ACCESS_KEY_ID\`, \`AWS_SECRET_ACCESS_KEY\` and \`AWS_SESSION_TOKEN\`: an
administrator's, for a Cloudgate the root user's of its first account. A Cloudgate is recognized; any other endpoint gets
the cases of one account, with its own account's id in them. What is made is taken away again, but for the accounts that
a Cloudgate was given: put the suite to it a second time with \`--empty\`, which empties it after each case. Do not point
it at an account whose \`docs\` bucket or users \`alice\` and \`bob\` you need.
`;
}
