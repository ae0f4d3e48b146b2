import { diagnosed } from '#test/support/findings.ts';
import { weekdays } from '#test/support/phone-calls.ts';
import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';

const company =
  'key,value\nname,Harbor Painting\ntime_zone,America/New_York\naverage_job_value,3000\nlead_share,40%\nclose_rate,30%\n';

interface Rung {
  readonly id: string;
  /** 2026-08-03 */
  readonly date: string;
  readonly hour: number;
  readonly from: string;
  readonly missed: boolean;
}

/** Eight summer weeks of calls every hour, each from a number of its own; at noon nobody answers, and at nine on Mondays. */
const calls: readonly Rung[] = weekdays(8, day('2026-08-03')).flatMap((date, at) =>
  [9, 10, 11, 12, 13, 14, 15, 16].flatMap((hour) =>
    [0, 1].map((one) => ({
      id: `${date}.${hour}${one}`,
      date,
      hour,
      from: `1555${String(1_000_000 + at * 100 + hour * 2 + one)}`,
      missed: hour === 12 || (hour === 9 && at % 5 === 0),
    })),
  ),
);

const office = '15550100';
const two = (number: number) => String(number).padStart(2, '0');
const wall = ({ date, hour }: Rung) => `${date} ${two(hour)}:30:00`;
/** New York is four hours behind in summer. */
const utc = ({ date, hour }: Rung) => `${date} ${two(hour + 4)}:30:00`;
const american = (date: string) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
const german = (date: string) => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(2, 4)}`;
const list = (header: string, row: (call: Rung) => string) => `${header}\n${calls.map(row).join('\n')}\n`;

/** Our own template, with what the vendor tells. */
const own = (row: (call: Rung) => readonly (string | number)[]) =>
  list('started_at,from,to,id,line,person,result,ring_seconds,talk_seconds,direction', (call) =>
    [...row(call), 'in'].join(','),
  );

const result = ({ missed }: Rung) => (missed ? 'missed' : 'answered');

describe.each<[layout: string, file: string, template: string]>([
  [
    'Aircall calls',
    list(
      'line,datetime (utc),direction,from,to,answered,missed_call_reason,user,duration (total),duration (in call),voicemail,call direction - type,call id,call type,waiting time',
      (call) =>
        `Main,${utc(call)},inbound,${call.from},${office},${call.missed ? 'No,no_available_agent,[No associated user]' : 'Yes,,Ann Lee'},60,${call.missed ? '' : 45},,x,${call.id},${call.missed ? 'Missed' : 'Answered'},00:00:12`,
    ),
    own((call) => [
      wall(call),
      call.from,
      office,
      call.id,
      'Main',
      call.missed ? '' : 'Ann Lee',
      result(call),
      12,
      call.missed ? '' : 45,
    ]),
  ],
  [
    'RingCentral call log',
    list(
      'Type,Phone Number,Name,Date,Time,Action,Action Result,Result Description,Duration,Extension',
      ({ from, date, hour, missed }) =>
        `Voice,${from},,${american(date)},${((hour + 11) % 12) + 1}:30 ${hour < 12 ? 'AM' : 'PM'},Phone Call,${missed ? 'Missed,,0:00:20,' : 'Accepted,,0:01:23,Ann Lee'}`,
    ),
    own((call) => [
      wall(call),
      call.from,
      '',
      '',
      '',
      call.missed ? '' : 'Ann Lee',
      result(call),
      '',
      call.missed ? '' : 83,
    ]),
  ],
  [
    'Twilio calls',
    list(
      'sid,parent_call_sid,to,from,status,direction,start_time,end_time,duration',
      (call) =>
        `${call.id},,${office},${call.from},${call.missed ? 'no-answer' : 'completed'},inbound,${utc(call)} UTC,${utc(call)} UTC,${call.missed ? 0 : 33}`,
    ),
    own((call) => [wall(call), call.from, office, call.id, office, '', result(call), '', call.missed ? '' : 33]),
  ],
  [
    'Asterisk call records',
    list(
      'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,linkedid',
      (call) =>
        `${wall(call)},,${call.from},101,ext-group,SIP/trunk-1,SIP/101-1,Dial,,${call.missed ? '20,0,NO ANSWER' : '80,68,ANSWERED'},3,,${call.id},${call.id}`,
    ),
    own((call) => [
      wall(call),
      call.from,
      '101',
      call.id,
      '',
      '101',
      result(call),
      call.missed ? 20 : 12,
      call.missed ? '' : 68,
    ]),
  ],
  [
    'FRITZ!Box call list',
    list(
      'sep=;\nTyp;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer',
      ({ missed, date, hour, from }) =>
        `${missed ? 2 : 1};${german(date)} ${two(hour)}:30;;${from};;${missed ? ';' : 'Büro;'}${office};${missed ? '0:00' : '0:02'}`,
    ),
    own((call) => [
      wall(call),
      call.from,
      office,
      '',
      office,
      call.missed ? '' : 'Büro',
      result(call),
      '',
      call.missed ? '' : 120,
    ]),
  ],
])('calls as %s', (layout, vendor, template) => {
  it('give the findings of our own template', async () => {
    const [theirs, ours] = [
      await diagnosed({ 'company.csv': company, 'log.csv': vendor }),
      await diagnosed({ 'company.csv': company, 'log.csv': template }),
    ];
    expect(theirs.inputs[1]).toMatchObject({ layout, used: calls.length });
    expect(ours.inputs[1]).toMatchObject({ layout: 'evenkeel', used: calls.length });
    expect({ findings: theirs.findings, looks: theirs.looks }).toEqual({ findings: ours.findings, looks: ours.looks });
    const found = theirs.findings
      .filter(({ verdict }) => verdict === 'clear')
      .map(({ rule, subject }) => [rule, subject.name]);
    expect(found).toContainEqual(['calls.worst-block', 'every day 12-13']);
  });
});
