import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Issue, IssueRecord } from '../contract/issue.ts';
import type { IssueVerbs } from './use-issue-verbs.ts';
import type { IssueView } from './use-issue-view.ts';

const noOwner = '';

/** Changes what an issue says and whose it is. */
export function EditDialog(props: {
  view: IssueView;
  verbs: IssueVerbs;
  companyId: CompanyId;
  issue: IssueRecord;
  onClose: () => void;
}) {
  const { view, verbs, companyId, issue, onClose } = props;
  const { issueId } = issue;
  // What the writer saw when they began; what comes in meanwhile is shown as a conflict and not taken over.
  const [seen] = useState(issue);
  const [title, setTitle] = useState(issue.title);
  const [detail, setDetail] = useState(issue.detail);
  const [owner, setOwner] = useState<string>(issue.ownerId ?? noOwner);
  const attempt = useAttempt();
  const mayOwn = view.maySolve(issue);
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Issue | null) : null;
  const left =
    view.people.some(({ value }) => value === owner) || owner === noOwner
      ? []
      : [{ value: owner, label: view.nameOf(owner) ?? 'somebody' }];
  const store = (seenVersion: number) =>
    void attempt.run(async () => {
      const ownerId = owner === noOwner ? null : (owner as MemberId);
      const now = await client.issue.change({
        companyId,
        issueId,
        seenVersion,
        title,
        detail,
        ...(mayOwn && ownerId !== seen.ownerId ? { ownerId } : {}),
      });
      onClose();
      verbs.told('Changed.', now, (changed) =>
        client.issue.change({
          companyId,
          issueId,
          seenVersion: changed.version,
          title: seen.title,
          detail: seen.detail,
          ...(mayOwn ? { ownerId: seen.ownerId } : {}),
        }),
      );
    });
  return (
    <Dialog
      open
      title={`Change the ${view.words.word('issue')}`}
      confirm="Store"
      busy={attempt.busy}
      ready={title.trim() !== '' && theirs === null}
      onClose={onClose}
      onConfirm={() => store(seen.version)}
    >
      {theirs && (
        <VersionConflict
          what="Somebody else changed it meanwhile."
          lines={[
            ...(theirs.title === title ? [] : [`${theirs.title} → ${title}`]),
            ...(theirs.ownerId === (owner === noOwner ? null : owner)
              ? []
              : [`${view.nameOf(theirs.ownerId) ?? 'nobody'} → ${view.nameOf(owner) ?? 'nobody'}`]),
          ]}
          busy={attempt.busy}
          onTakeTheirs={onClose}
          onKeepYours={() => store(theirs.version)}
        />
      )}
      <TextField
        label="In one line"
        value={title}
        onChange={setTitle}
        error={attempt.problem?.fields['title']}
        data-autofocus
      />
      <TextArea
        label="More"
        optional
        rows={5}
        value={detail}
        onChange={setDetail}
        error={attempt.problem?.fields['detail']}
      />
      {mayOwn && (
        <SelectField
          label="Owner"
          options={[{ value: noOwner, label: 'Nobody' }, ...left, ...view.people]}
          value={owner}
          onChange={setOwner}
          error={attempt.problem?.fields['ownerId']}
        />
      )}
      {theirs === null && <ProblemNote problem={attempt.problem} shown={['title', 'detail', 'ownerId']} />}
    </Dialog>
  );
}
