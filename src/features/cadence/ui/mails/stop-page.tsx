import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { Entrance } from '#features/accounts/ui/entrance/entrance.tsx';
import { Onward } from '#features/accounts/ui/entrance/onward.tsx';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import css from './mails.module.css';

/** Where the link at the foot of a letter leads. To open it changes nothing: mail programs open links by themselves. */
export function StopPage({ secret }: { secret: string }) {
  const attempt = useAttempt();
  const [done, setDone] = useState(false);
  const asked = useQuery({ ...queries.reminder.inspectStop.queryOptions({ input: { secret } }), retry: false });
  if (asked.isPending) {
    return (
      <Entrance title="One moment.">
        <LoadingLines label="Reading the link" />
      </Entrance>
    );
  }
  if (asked.isError) {
    return (
      <Entrance title="This link turns nothing off." lead={problemOf(asked.error).message}>
        <Onward href="/sign-in">Go to signing in</Onward>
      </Entrance>
    );
  }
  const { title, companyName, email, off } = asked.data;
  if (done || off) {
    return (
      <Entrance
        title={`“${title}” is off.`}
        lead={`${companyName} no longer mails it to ${email}. Everything else comes as before; it is turned on again under Account, Mails to you.`}
      >
        <Onward href="/">Go to Evenkeel</Onward>
      </Entrance>
    );
  }
  return (
    <Entrance
      title={`Turn “${title}” off?`}
      lead={`${companyName} mails it to ${email}. Everything else comes as before.`}
    >
      <ProblemNote problem={attempt.problem} />
      <div className={css['stop']}>
        <Button
          tone="primary"
          disabled={attempt.busy}
          onClick={() =>
            void attempt.run(async () => {
              await client.reminder.stop({ secret });
              setDone(true);
            })
          }
        >
          Turn it off
        </Button>
      </div>
    </Entrance>
  );
}
