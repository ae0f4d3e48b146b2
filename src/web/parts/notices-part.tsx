import { Button } from '#kit/controls/button.tsx';
import { ConflictNote } from '#kit/notices/conflict-note.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { Progress } from '#kit/notices/progress.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Section } from '#kit/page/section.tsx';
import css from './parts-page.module.css';

const nothing = (): void => undefined;

export function NoticesPart() {
  return (
    <>
      <Section title="Empty states" scope="teach by doing">
        <EmptyState
          icon="scorecard"
          title="No metrics yet."
          actions={
            <>
              <Button icon="imports">Import a sheet</Button>
              <Button tone="primary" keys="a">
                Add one
              </Button>
              <Button tone="quiet">Open the sample</Button>
            </>
          }
        >
          Five to fifteen numbers somebody can move within a week.
        </EmptyState>
        <div className={css['row']} />
        <EmptyState icon="findings" title="5 weeks so far.">
          Limits need 6 and settle at about 17, by 8 Feb. This week is the lowest yet; with 5 weeks one of them has to
          be.
        </EmptyState>
      </Section>
      <Section title="Loading, long work">
        <LoadingLines />
        <Progress label="Reading calls.csv" done={412000} total={1000000} onCancel={nothing} />
      </Section>
      <Section title="Errors and conflicts" scope="say what is safe">
        <ErrorNote what="Saved nothing: the server did not answer." actions={<Button keys="r">Try now</Button>}>
          Your 3 numbers are kept here and sent again in 8 s.
        </ErrorNote>
        <div className={css['row']} />
        <ConflictNote
          who="Marcus"
          theirs={{ text: '14', at: '9:41' }}
          yours={{ text: '13', at: '9:42' }}
          onKeepTheirs={nothing}
          onTakeYours={nothing}
        />
      </Section>
      <Section title="Toast" scope="only for what can be undone">
        <Button keys="t" onClick={() => showToast({ text: 'To-do given to Priya, due Tue 24 Nov.', undo: nothing })}>
          Show one
        </Button>
      </Section>
    </>
  );
}
