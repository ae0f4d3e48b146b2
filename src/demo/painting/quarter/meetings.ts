import type { SeriesPlan } from '../../quarter/quarter-plan.ts';
import { todo } from '../../quarter/solution.ts';

/** Thirteen Tuesdays of the leadership team. The marks are those of Dana, Ruth, Priya, Marcus, Luis and Tess. */
export const meetings: SeriesPlan = {
  template: 'weekly-90',
  people: ['dana', 'ruth', 'priya', 'marcus', 'luis', 'tess'],
  leads: 'ruth',
  writes: 'priya',
  weekday: 2,
  startsAt: '09:00',
  absentNext: 'tess',
  meetings: [
    {
      weeksAgo: 13,
      marks: '7 7 7 8 6 8',
      wanted: 'We told each other stories for half an hour before the first issue.',
      late: { luis: 9, marcus: 5 },
      todos: [todo('Phone list of all five crew leads', 'priya')],
    },
    {
      weeksAgo: 12,
      marks: '8 7 7 8 7 8',
      wanted: 'Two issues at once; we lost the thread of both.',
      late: { luis: 6 },
      todos: [todo('Thank the Hendersons for the review', 'tess'), todo('Old brushes out of the shop', 'luis', 8)],
    },
    {
      weeksAgo: 11,
      marks: '7 8 7 8 - 8',
      wanted: 'Without Luis half of it was guessing.',
      todos: [todo('Catch Luis up on the meeting', 'ruth'), todo('Ring the realtor on Pine Street', 'marcus')],
    },
    {
      weeksAgo: 10,
      marks: '8 8 7 8 7 8',
      wanted: 'The scorecard took a quarter of an hour.',
      late: { marcus: 4 },
      todos: [
        todo('Numbers are in by Monday evening: remind everybody', 'priya'),
        todo('Card for Vi’s ten years with us', 'dana'),
      ],
    },
    {
      weeksAgo: 9,
      marks: '8 8 8 8 7 8',
      wanted: 'Touch-ups again, and again I heard it last.',
      late: { luis: 3 },
      note: 'Touch-ups: it is the day of the wash, not the crews. Luis moves the wash on the board.',
      todos: [todo('Photos of both houses with touch-ups', 'luis'), todo('Harbor festival: banner or not', 'tess')],
    },
    {
      weeksAgo: 8,
      marks: '- 8 8 7 7 8',
      wanted: 'Long talk about winter without Dana, then put off.',
      todos: [todo('Tell Dana what we put off, and why', 'ruth')],
    },
    {
      weeksAgo: 7,
      marks: '8 8 8 8 8 8',
      todos: [
        todo('Flu shots for whoever wants one', 'priya'),
        todo('Walk the Alder Lane house with the client', 'luis'),
      ],
    },
    {
      weeksAgo: 6,
      marks: '8 8 8 8 7 8',
      wanted: 'Good, but ten minutes over.',
      late: { luis: 5 },
      todos: [todo('Quote for the school gym', 'marcus')],
    },
    {
      weeksAgo: 5,
      marks: '8 9 8 8 8 8',
      todos: [
        todo('List of houses we painted seven years ago', 'tess'),
        todo('Ask Jo whether she wants the sign-off', 'luis'),
        todo('Call the insurance about April', 'priya'),
      ],
    },
    {
      weeksAgo: 4,
      marks: '8 9 8 8 - 9',
      note: 'Job costs: a bill per job is what is missing, not discipline.',
      todos: [
        todo('Catch Luis up on the meeting of this week', 'ruth'),
        todo('Winter letter to the seven-year houses', 'tess'),
        todo('Two prices for January interiors', 'marcus', 11),
      ],
      message: {
        words: 'The supplier will bill per job from now on: put the job’s number on every order.',
        to: 'Production',
        teller: 'luis',
        passedOn: true,
      },
    },
    {
      weeksAgo: 3,
      marks: '9 9 8 - 8 9',
      todos: [todo('Moisture meter: measure Bo’s last three houses', 'luis', null)],
    },
    {
      weeksAgo: 2,
      marks: '8 9 8 8 8 -',
      late: { luis: 4 },
      note: 'Two sprayers are down. Rental is $95 a day; repair takes two weeks. Comes up again with prices.',
      todos: [
        todo('Price of a sprayer, new and used', 'luis'),
        todo('Letter to the clients of ten years', 'dana'),
        todo('Visit the paint fair with Sam', 'luis'),
        todo('Offer to the yacht club', 'marcus', null),
        todo('Ask for the floor plans of Elm Street', 'priya'),
      ],
      message: {
        words: 'Rented sprayers go back the same evening, else we pay for two days.',
        to: 'Production',
        teller: 'luis',
        passedOn: true,
      },
    },
    {
      weeksAgo: 1,
      marks: '9 9 8 9 9 -',
      note: 'Maple Court: the number of the color goes into the order, always.',
      todos: [
        todo('Room rates for interiors: first draft', 'dana', null),
        todo('Ask two answering services for a price', 'priya'),
        todo('Thank Ana’s crew for the Larkin house', 'dana'),
      ],
      message: {
        words: 'Marcus takes Tess’s visits until the Elm Street bid is out.',
        to: 'Office',
        teller: 'priya',
        passedOn: false,
      },
    },
  ],
};
