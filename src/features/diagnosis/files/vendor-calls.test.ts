import type { Call } from '#features/calls/model/call.ts';
import { readRoom } from '#test/support/room.ts';
import { describe, expect, it } from 'vitest';

const company = 'key,value\ntime_zone,America/New_York\n';
const header = 'id,started_at,direction,from,to,line,person,result,ring_seconds,talk_seconds\n';

async function callsOf(name: string, text: string) {
  const { records, inputs } = await readRoom({ 'company.csv': company, [name]: text });
  return { calls: records.calls, input: inputs.find(({ file }) => file === name) };
}

/** What a vendor's export says must be what our own template says of the same calls. */
async function expectSame(layout: string, text: string, own: string): Promise<readonly Call[]> {
  const [vendor, ours] = [await callsOf('log.csv', text), await callsOf('calls.csv', header + own)];
  expect(vendor.input).toMatchObject({ kind: 'calls', layout });
  expect(vendor.input?.refused).toBeUndefined();
  expect(ours.input?.skipped).toEqual([]);
  expect(vendor.calls).toEqual(ours.calls);
  return vendor.calls;
}

describe('a phone log', () => {
  it('of Aircall has its times in UTC, and tells abandoned calls from missed ones', async () => {
    const columns =
      'line,datetime (tz offset incl.),number timezone,datetime (utc),country_code,direction,from,to,answered,missed_call_reason,user,duration (total),duration (in call),voicemail,recording,comments,tags,call quality,team,call direction - type,call start time,call end time,aircall number,customer number,in-call duration,call id,call type,waiting time,time to answer,time in ivr,call id (internal),disconnected by,ivr branch,ivr widget,call timeline,callback details,callback failure,automatic callback pending time,time with ai voice agent,entry number,ai voice agent transfer branch\n';
    const row = (
      utc: string,
      way: string,
      answered: string,
      reason: string,
      user: string,
      talk: string,
      id: string,
      type: string,
    ) =>
      `Main,2026-11-09 09:00:00,America/New_York,${utc},US,${way},15550101,15550100,${answered},${reason},${user},60,${talk},,,,,,Sales,x,2026-11-09 09:00:00,2026-11-09 09:01:00,Main,+1 555,,${id},${type},00:00:12,,,7,agent,,,,,,,,,\n`;
    await expectSame(
      'Aircall calls',
      columns +
        row('2026-11-09 14:00:00.083', 'inbound', 'Yes', '', 'Ann Lee', '45', 'A1', 'Answered') +
        row('2026-11-09 15:00:00', 'inbound', 'No', 'no_available_agent', '[No associated user]', '', 'A2', 'Missed') +
        row(
          '2026-11-09 16:00:00',
          'inbound',
          'No',
          'out_of_opening_hours',
          '[No associated user]',
          '',
          'A3',
          'Out of business hours',
        ) +
        row('2026-11-09 17:00:00', 'inbound', 'No', 'abandoned_in_ivr', '[No associated user]', '', 'A4', 'Missed') +
        row('2026-11-09 18:00:00', 'inbound', 'No', '', '[No associated user]', '', 'A5', 'Voicemail') +
        row('2026-11-09 19:00:00', 'outbound', 'Yes', '', 'Ann Lee', '30', 'A6', 'Outbound'),
      'A1,2026-11-09 09:00:00.083,in,15550101,15550100,Main,Ann Lee,answered,12,45\n' +
        'A2,2026-11-09 10:00,in,15550101,15550100,Main,,missed,12,\n' +
        'A3,2026-11-09 11:00,in,15550101,15550100,Main,,missed,12,\n' +
        'A4,2026-11-09 12:00,in,15550101,15550100,Main,,abandoned,12,\n' +
        'A5,2026-11-09 13:00,in,15550101,15550100,Main,,voicemail,12,\n' +
        'A6,2026-11-09 14:00,out,15550101,15550100,Main,Ann Lee,answered,12,30\n',
    );
  });

  it('of RingCentral has date and time in two columns', async () => {
    const columns = 'Type,Phone Number,Name,Date,Time,Action,Action Result,Result Description,Duration,Extension\n';
    await expectSame(
      'RingCentral call log',
      `${columns}Voice,(555) 010-1,Jo,Mon 11/09/2026,9:05 AM,Phone Call,Accepted,,0:01:23,Ann Lee
Voice,(555) 010-2,,Fri 11/13/2026,12:20 PM,Phone Call,Missed,,0:00:20,
Outgoing,(555) 010-3,,Fri 11/13/2026,1:20 PM,VoIP Call,Call connected,,0:02:00,Ann Lee
Fax,(555) 010-3,,Fri 11/13/2026,1:20 PM,Incoming Fax,Received,,0:02:00,Ann Lee
`,
      `,2026-11-09 09:05,in,(555) 010-1,,,Ann Lee,answered,,83
,2026-11-13 12:20,in,(555) 010-2,,,,missed,,
,2026-11-13 13:20,out,,(555) 010-3,,Ann Lee,answered,,120
`,
    );
  });

  it('of Twilio joins a call with the telephones it was passed on to', async () => {
    const columns = 'sid,parent_call_sid,to,from,status,direction,start_time,end_time,duration\n';
    await expectSame(
      'Twilio calls',
      `${columns}CA1,,+15550100,+15550101,completed,inbound,2026-11-09 14:00:00 UTC,2026-11-09 14:01:00 UTC,60
CA2,CA1,+15550199,+15550101,no-answer,outbound-dial,2026-11-09 14:00:05 UTC,2026-11-09 14:01:00 UTC,0
CA3,,+15550100,+15550101,completed,inbound,"Mon, 09 Nov 2026 15:00:00 +0000","Mon, 09 Nov 2026 15:01:00 +0000",60
CA4,CA3,+15550199,+15550101,completed,outbound-dial,2026-11-09 15:00:10 UTC,2026-11-09 15:01:00 UTC,50
CA5,,+15550100,+15550101,completed,inbound,2026-11-09 16:00:00 UTC,2026-11-09 16:01:00 UTC,33
CA6,,+15550100,+15550101,canceled,inbound,2026-11-09 17:00:00 UTC,2026-11-09 17:00:00 UTC,0
`,
      `CA1,2026-11-09 09:00,in,+15550101,+15550100,+15550100,,missed,,
CA3,2026-11-09 10:00,in,+15550101,+15550100,+15550100,,answered,10,50
CA5,2026-11-09 11:00,in,+15550101,+15550100,+15550100,,answered,,33
CA6,2026-11-09 12:00,in,+15550101,+15550100,+15550100,,abandoned,,
`,
    );
  });

  it('of Asterisk joins legs by linkedid, and does not take a recording for an answer', async () => {
    const columns =
      'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,linkedid\n';
    const { calls, input } = await callsOf(
      'cdr.csv',
      `${columns}2026-11-09 09:00:00,"""Jo"" <5550101>",5550101,101,ext-group,SIP/trunk-1,SIP/101-1,Dial,,20,0,NO ANSWER,3,,1.1,1.1
2026-11-09 09:00:00,"""Jo"" <5550101>",5550101,102,ext-group,SIP/trunk-1,SIP/102-1,Dial,,80,68,ANSWERED,3,,1.2,1.1
2026-11-09 10:00:00,,5550102,vmu101,ext-local,SIP/trunk-1,,VoiceMail,,40,30,ANSWERED,3,,2.1,2.1
2026-11-09 11:00:00,,5550103,s,ivr-1,SIP/trunk-1,,BackGround,,9,9,ANSWERED,3,,3.1,3.1
2026-11-09 12:00:00,,101,5550104,from-internal,SIP/101-1,SIP/trunk-2,Dial,,30,20,ANSWERED,3,,4.1,4.1
2026-11-09 13:00:00,,101,102,from-internal,SIP/101-1,SIP/102-2,Dial,,30,20,ANSWERED,3,,5.1,5.1
2026-11-09 14:00:00,,5550105,101,ext-local,SIP/trunk-1,SIP/101-3,Dial,,12,0,BUSY,3,,6.1,6.1
`,
    );
    expect(input).toMatchObject({ layout: 'Asterisk call records', rows: 7, used: 6, skipped: [{ row: 7 }] });
    expect(
      calls.map(({ id, direction, result, person, ringSeconds, talkSeconds }) => [
        id,
        direction,
        result,
        person,
        ringSeconds,
        talkSeconds,
      ]),
    ).toEqual([
      ['1.1', 'in', 'answered', '102', 12, 68],
      ['2.1', 'in', 'voicemail', null, 10, null],
      ['3.1', 'in', 'abandoned', null, 0, null],
      ['4.1', 'out', 'answered', '101', 10, 20],
      ['6.1', 'in', 'busy', '101', 12, null],
    ]);
    expect(calls[0]).toMatchObject({ day: '2026-11-09', second: 32_400, from: '5550101' });
  });

  it.each([
    ['German', 'Typ;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer', ';'],
    ['English', 'Type;Date;Name;Number;Extension;Outgoing Caller ID;Duration', ''],
  ])('of a FRITZ!Box is %s, has the day first and minutes', async (_, columns, area) => {
    await expectSame(
      'FRITZ!Box call list',
      `sep=;\n${columns}\n1;09.11.26 10:45;Jo;0301;${area}Büro;97911585;0:10\n2;09.11.26 12:37;;0302;${area};97911585;0:00\n1;09.11.26 13:00;;;${area}Anrufbeantworter 1;97911585;0:01\n4;10.11.26 09:08;;0303;${area}Büro;97911585;1:04\n`,
      `,2026-11-09 10:45,in,0301,97911585,97911585,Büro,answered,,600
,2026-11-09 12:37,in,0302,97911585,97911585,,missed,,
,2026-11-09 13:00,in,,97911585,97911585,,voicemail,,
,2026-11-10 09:08,out,97911585,0303,97911585,Büro,answered,,3840
`,
    );
  });
});
