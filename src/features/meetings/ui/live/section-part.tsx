import { Section } from '#kit/page/section.tsx';
import css from './live.module.css';
import type { KeptNote } from './kept-notes.ts';
import { NotePart } from './note-part.tsx';
import type { Desk } from './use-desk.ts';

export interface PartProps {
  readonly desk: Desk;
  readonly kept: readonly KeptNote[];
  readonly onGo: (href: string) => void;
}

/** What the section that is looked at works on. */
export function SectionPart(props: PartProps) {
  const { desk, kept } = props;
  return (
    <Section title={desk.shown.part.title} first>
      <p className={css['quiet']}>{hints[desk.shown.part.kind]}</p>
      <NotePart desk={desk} kept={kept} aboutId={null} />
    </Section>
  );
}

const hints: Readonly<Partial<Record<string, string>>> = {
  'check-in': 'One good thing personal, one professional, each in a sentence.',
};
