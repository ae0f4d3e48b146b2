import { layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import type { Template } from '#lib/template.ts';
import type { Contact, Organisation } from '../model/target.ts';

/** `organisations.csv`: the target list. */
export const organisationsLayout = layoutOf({
  name: 'organisations',
  holds: 'organisation',
  columns: {
    organisation: { headers: ['organisation', 'organization'], kind: 'text', required: 'value' },
    industry: { headers: ['industry'], kind: 'text', required: 'header' },
    region: { headers: ['region'], kind: 'text' },
    ideal_fit: { headers: ['ideal_fit'], kind: 'yes-no' },
    wanted_outcome: { headers: ['wanted_outcome'], kind: 'text' },
  },
  row: ({ ideal_fit, wanted_outcome, ...fields }) =>
    ok<Organisation>({ holds: 'organisation', ...fields, idealFit: ideal_fit, wantedOutcome: wanted_outcome }),
});

/** `contacts.csv`: the people in them. */
export const contactsLayout = layoutOf({
  name: 'contacts',
  holds: 'contact',
  columns: {
    organisation: { headers: ['organisation', 'organization'], kind: 'text', required: 'value' },
    name: { headers: ['name'], kind: 'text', required: 'value' },
    role: { headers: ['role'], kind: 'text' },
    wants: { headers: ['wants'], kind: 'text' },
    last_touch: { headers: ['last_touch'], kind: 'day' },
  },
  row: ({ last_touch, ...fields }) => ok<Contact>({ holds: 'contact', ...fields, lastTouch: last_touch }),
});

export const organisationsTemplate: Template = {
  kind: 'organisations',
  header: Object.keys(organisationsLayout.columns),
  examples: [
    ['Harbour Hotel', 'hotels', 'Portland', 'yes', 'Rooms back in use within a week'],
    ['Corner Shop', 'retail', 'Portland', 'no', ''],
  ],
};

export const contactsTemplate: Template = {
  kind: 'contacts',
  header: Object.keys(contactsLayout.columns),
  examples: [
    ['Harbour Hotel', 'Kim Park', 'House keeping', 'No smell in the lobby', '2026-10-14'],
    ['Corner Shop', 'Lou Diaz', 'Owner', '', ''],
  ],
};
