import type { PairPlan } from '../../quarter/quarter-plan.ts';

/** Dana owns, Ruth operates: what they see alike, what they see differently, and what they agreed. */
export const pair: PairPlan = {
  leads: 'ruth',
  other: 'dana',
  weekday: 2,
  startsAt: '13:00',
  meetings: [
    {
      weeksAgo: 12,
      points: [
        {
          by: 'dana',
          words: 'I hear of trouble on the site before Ruth does',
          view: 'Crew leads ring me out of habit, and I answer.',
          otherView: 'Each answered call teaches them to ring again.',
          agreement: 'Dana sends them on to Luis for four weeks, without solving it first.',
        },
        {
          by: 'ruth',
          words: 'Who may spend what without asking',
          view: 'I asked eleven times last month; nine were under $500.',
          otherView: 'I thought you liked to ask.',
          agreement: 'Up to $1,000 Ruth decides, within the month’s plan.',
        },
      ],
    },
    {
      weeksAgo: 8,
      points: [
        {
          by: 'ruth',
          words: 'Calls from the site to Dana',
          view: 'Down to two or three a week.',
          otherView: 'It feels like none; I miss it a little.',
          agreement: 'It stays as it is. Dana visits three sites a week instead, by her own plan.',
        },
        {
          by: 'dana',
          words: 'Tess: estimator or bid writer?',
          view: 'She is good at bids, and we need one person for them.',
          otherView: 'We have one and a half estimators; taking her out is a third of the estimates.',
          agreement: 'No bid above $40,000 without both of us.',
        },
      ],
    },
    {
      weeksAgo: 4,
      points: [
        {
          by: 'dana',
          words: 'Winter: I am more worried than the numbers say',
          view: 'Last winter we kept two crews on savings.',
          otherView: 'Booked weeks are better than a year ago, signed work is not.',
          agreement:
            'Marcus reports signed winter work every week; at $90k by the middle of the quarter we keep five crews.',
        },
        {
          by: 'ruth',
          words: 'My time here, after June',
          view: 'The agreement ends on 30 June; whoever follows should shadow me from March.',
          otherView: 'I had hoped you would stay.',
          agreement: 'Dana writes down what the seat needs by the end of the year.',
        },
      ],
    },
  ],
  next: [
    { by: 'ruth', words: 'Room rates: an hour of Dana’s, every day this week', view: 'Nobody else knows the rates.' },
    { by: 'ruth', words: 'Estimates are down while Tess writes the bid', view: 'We said no bid without both of us.' },
    { by: 'ruth', words: 'A seat for the phone', view: 'Priya cannot be at lunch and on the phone.' },
    { by: 'ruth', words: 'Who follows me in June', view: 'Two names from inside.' },
    { by: 'dana', words: 'My brother-in-law asks again', view: 'I want to say no and still have Thanksgiving.' },
    { by: 'dana', words: 'The third lift', view: 'Rent adds up; I would buy.' },
    { by: 'dana', words: 'Winter letter: who reads the answers?', view: 'Eleven came, and I answered four.' },
  ],
};
