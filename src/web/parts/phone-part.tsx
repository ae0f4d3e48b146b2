import { useState } from 'react';
import { NumberPad } from '#kit/phone/number-pad.tsx';
import { StatusList } from '#kit/phone/status-list.tsx';
import { Section } from '#kit/page/section.tsx';
import { Badge } from '#kit/marks/badge.tsx';

export function PhonePart() {
  const [value, setValue] = useState('1');
  return (
    <Section title="Phone" scope="in place of the grid">
      <NumberPad
        label="Touch-up visits, 9–15 Nov"
        value={value}
        onChange={setValue}
        decimal="."
        save={value === '' ? 'Save' : `Save ${value}`}
        onSave={() => setValue('')}
      />
      <StatusList
        label="All, last week"
        onOpen={() => undefined}
        lines={[
          { id: 'leads', status: 'on', name: 'New leads', detail: '≥ 36 · Priya', value: '39', group: 'Win the call' },
          {
            id: 'missed',
            status: 'too-high',
            name: 'Calls missed',
            detail: '≤ 20 % · Priya',
            value: '36',
            group: 'Win the call',
          },
          {
            id: 'sent',
            status: 'too-low',
            name: 'Estimates sent',
            badge: (
              <Badge tone="signal" mark="real-change">
                real change
              </Badge>
            ),
            detail: '≥ 24 · Marcus',
            value: '13',
            group: 'Sell',
          },
          {
            id: 'visits',
            status: 'missing',
            name: 'Touch-up visits',
            detail: '≤ 2 · Luis',
            value: 'enter',
            group: 'Produce',
          },
        ]}
      />
    </Section>
  );
}
