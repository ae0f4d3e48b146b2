import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { CopyField } from '#kit/fields/copy-field.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { NumberField } from '#kit/fields/number-field.tsx';
import { RadioCards } from '#kit/fields/radio-cards.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Section } from '#kit/page/section.tsx';
import css from './parts-page.module.css';

const owners = ['Priya Nair', 'Marcus Bell', 'Luis Ortega', 'Dana Whitfield'].map((name) => ({
  value: name,
  label: name,
}));
const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

export function ControlsPart() {
  return (
    <>
      <Section title="Buttons">
        <div className={css['row']}>
          <Button tone="primary" keys="i">
            Make an issue
          </Button>
          <Button keys="d">Declare a change</Button>
          <Button tone="quiet" keys="x">
            Not now
          </Button>
          <Button tone="danger">Delete metric</Button>
          <Button disabled>Conclude</Button>
          <Button busy>Saving</Button>
          <Button icon="print">Print</Button>
          <Button tone="primary" size="large" icon="add">
            Add metric
          </Button>
          <IconButton icon="more" label="More" />
        </div>
        <SpansChoice />
      </Section>
      <Section title="Fields">
        <FieldsSample />
      </Section>
    </>
  );
}

function SpansChoice() {
  const [span, setSpan] = useState<'weeks' | 'months' | 'quarters'>('weeks');
  return (
    <div className={css['row']}>
      <Segments
        label="Span"
        value={span}
        onChoose={setSpan}
        segments={[
          { value: 'weeks', label: '13 weeks' },
          { value: 'months', label: 'Months' },
          { value: 'quarters', label: 'Quarters' },
        ]}
      />
    </div>
  );
}

function FieldsSample() {
  const [goal, setGoal] = useState('24');
  const [owner, setOwner] = useState<string>('Marcus Bell');
  const [zone, setZone] = useState<string | null>('America/New_York');
  const [rate, setRate] = useState('136');
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<'team' | 'solo' | 'practice' | null>('team');
  const [told, setTold] = useState(true);
  const [mail, setMail] = useState('');
  return (
    <>
      <FieldRow>
        <NumberField
          label="Goal"
          value={goal}
          onChange={setGoal}
          unit="a week"
          help="From 16 Nov on; earlier weeks keep ≥ 20."
        />
        <SelectField label="Owner" options={owners} value={owner} onChange={setOwner} />
      </FieldRow>
      <FieldRow>
        <NumberField
          label="Close rate"
          value={rate}
          onChange={setRate}
          unit="%"
          error="A share lies between 0 and 100 %."
        />
        <SelectField label="Time zone" options={zones} value={zone} onChange={setZone} />
      </FieldRow>
      <TextField label="E-mail" type="email" value={mail} onChange={setMail} placeholder="name@company.com" />
      <TextArea label="Note" optional value={note} onChange={setNote} />
      <RadioCards
        label="Who runs it"
        value={kind}
        onChoose={setKind}
        cards={[
          { value: 'team', label: 'A team', detail: 'owner and a leadership team; weekly meeting, seats, to-dos' },
          { value: 'solo', label: 'Just me', detail: 'work in, work out, one COO hour every two weeks' },
          { value: 'practice', label: 'I run other people’s companies', detail: 'a practice with client companies' },
        ]}
      />
      <div className={css['row']}>
        <CheckBox checked={told} onChange={setTold}>
          Tell me by mail
        </CheckBox>
      </div>
      <CopyField
        label="Invitation"
        value="https://evenkeel.example/invitation/6f1c2a"
        help="Works once, for seven days."
      />
    </>
  );
}
