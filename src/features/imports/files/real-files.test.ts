import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/table.ts';
import { rowsOf } from '#test/support/read-file.ts';
import { hasRealFiles, openReal, whyNot } from '#test/support/real-file.ts';
import type { Encoding } from './encoding.ts';
import { likelyHeader } from './header-row.ts';
import { FileRefusal } from './refused.ts';

async function allRows(name: string, sheet = 0): Promise<readonly Row[]> {
  const table = (await openReal(name)).tables[sheet];
  return table === undefined ? [] : await rowsOf(table);
}

/** Rows and columns as the list that comes with the files gives them, and Python's csv module counts them. */
const counts: readonly (readonly [name: string, rows: number, columns: number, encoding: Encoding])[] = [
  ['crm/hubspot_deal.csv', 44, 11, 'utf-8'],
  ['crm/hubspot_deal_pipeline.csv', 6, 8, 'utf-8'],
  ['crm/hubspot_deal_pipeline_stage.csv', 71, 12, 'utf-8'],
  ['crm/hubspot_deal_stage.csv', 14, 9, 'utf-8'],
  ['crm/hubspot_owner.csv', 100, 10, 'utf-8'],
  ['crm/maven_crm_accounts.csv', 85, 7, 'utf-8'],
  ['crm/maven_crm_products.csv', 7, 3, 'utf-8'],
  ['crm/maven_crm_sales_pipeline.csv', 8800, 8, 'utf-8'],
  ['crm/maven_crm_sales_teams.csv', 35, 3, 'utf-8'],
  ['finance/quickbooks_account.csv', 32, 20, 'utf-8'],
  ['finance/quickbooks_bill.csv', 15, 20, 'utf-8'],
  ['finance/quickbooks_bill_line.csv', 15, 18, 'utf-8'],
  ['finance/quickbooks_customer.csv', 5, 42, 'utf-8'],
  ['finance/quickbooks_invoice.csv', 16, 45, 'utf-8'],
  ['finance/quickbooks_invoice_line.csv', 22, 29, 'utf-8'],
  ['finance/quickbooks_payment.csv', 12, 32, 'utf-8'],
  ['finance/quickbooks_payment_line.csv', 12, 12, 'utf-8'],
  ['finance/quickbooks_purchase.csv', 12, 26, 'utf-8'],
  ['phone/cdrstats_import_sample.csv', 5, 25, 'utf-8'],
  ['phone/sf_hss_call_center_monthly.csv', 160, 6, 'utf-8'],
  ['phone/twilio_calls_seed.csv', 9, 25, 'utf-8'],
  ['retention/cdnow_summary.csv', 2357, 5, 'utf-8'],
  ['survey/r_community_survey_2019_es.csv', 338, 47, 'utf-8'],
  ['tasks/jira_issue.csv', 4, 30, 'utf-8'],
  ['tasks/jira_issue_field_history.csv', 10, 7, 'utf-8'],
  ['tasks/jira_priority.csv', 5, 4, 'utf-8'],
  ['tasks/jira_sprint.csv', 3, 8, 'utf-8'],
  ['tasks/jira_status.csv', 3, 5, 'utf-8'],
  ['time/clockify_time_entries_sample.csv', 2, 17, 'utf-8'],
  ['time/sip_task_info.csv', 12_299, 17, 'windows-1252'],
  ['time/toggl_time_entries_sample.csv', 2, 14, 'utf-8'],
  ['weekly/ansett_mel_syd_weekly.csv', 740, 4, 'utf-8'],
  ['weekly/insurance_quotes_tv_monthly.csv', 40, 3, 'utf-8'],
];

describe.skipIf(!hasRealFiles)(`real files${whyNot}`, () => {
  it.each(counts)('%s has %d rows and %d columns in %s', async (name, rows, columns, encoding) => {
    const file = await openReal(name);
    const [table] = file.tables;
    if (table === undefined) throw new Error('A file that is not refused has a table.');
    const header = likelyHeader(table.opening);
    const all = await rowsOf(table);
    expect(file).toMatchObject({ form: 'csv', encoding, separator: ',', remarks: [] });
    expect({ header: header?.number, columns: header?.cells.length, rows: all.length - 1 }).toEqual({
      header: 1,
      columns,
      rows,
    });
    expect(all.filter(({ cells, faults }) => cells.length !== columns || faults.length > 0)).toEqual([]);
  });

  it('decodes the apostrophes of Windows-1252', async () => {
    const cells = (await allRows('time/sip_task_info.csv')).flatMap((row) => row.cells);
    // counted in Python by the byte 0x92
    expect(cells.filter((cell) => typeof cell === 'string' && cell.includes('\u2019'))).toHaveLength(5);
  });

  it('keeps cells of several lines', async () => {
    const rows = await allRows('survey/r_community_survey_2019_es.csv');
    const long = rows.flatMap(({ cells }) => cells).filter((cell) => typeof cell === 'string' && /[\r\n]/.test(cell));
    expect(long).toHaveLength(4);
  });

  it('finds the header below the notes of a workbook, and names its formulas', async () => {
    const { tables } = await openReal('xlsx/readxl_deaths.xlsx');
    expect(tables.map(({ sheet }) => sheet)).toEqual(['arts', 'other']);
    for (const table of tables) {
      const header = likelyHeader(table.opening);
      expect(header?.number).toBe(5);
      expect(header?.cells).toEqual(['Name', 'Profession', 'Age', 'Has kids', 'Date of birth', 'Date of death']);
      const people = (await rowsOf(table)).filter(({ number }) => number > 5 && number < 16);
      expect(people.map(({ faults }) => faults.map(({ place, code }) => [place, code]))).toEqual(
        Array.from({ length: 10 }, () => [[2, 'formula']]),
      );
    }
    const [bowie] = (await allRows('xlsx/readxl_deaths.xlsx')).filter(({ number }) => number === 6);
    expect(bowie?.cells).toEqual(['David Bowie', 'musician', '', true, '1947-01-08', '2016-01-10']);
  });

  it('reads a workbook that counts from 1904 and mixes kinds in one column', async () => {
    const { tables } = await openReal('xlsx/readxl_type_me.xlsx');
    expect(tables.map(({ sheet, epoch }) => [sheet, epoch])).toEqual([
      ['logical_coercion', 1904],
      ['numeric_coercion', 1904],
      ['date_coercion', 1904],
      ['text_coercion', 1904],
    ]);
    // as the second column says; 40908, 41051 and 41026.479 are days counted from 1 January 1904
    expect((await allRows('xlsx/readxl_type_me.xlsx')).map(({ cells }) => cells)).toEqual([
      ['maybe boolean?', 'description'],
      ['', 'empty'],
      [0, '0 (numeric)'],
      [1, '1 (numeric)'],
      ['2016-01-01', 'datetime'],
      [true, 'boolean true'],
      [false, 'boolean false'],
      ['cabbage', '"cabbage"'],
      ['true', 'the string "true"'],
      ['F', 'the letter "F"'],
      ['False', '"False" preceded by single quote'],
    ]);
    expect((await allRows('xlsx/readxl_type_me.xlsx', 2)).map(({ cells }) => cells[0])).toEqual([
      'maybe a datetime?',
      '',
      '2016-05-23',
      '2016-04-28T11:30:00',
      true,
      'cabbage',
      4.3,
      39_448,
    ]);
  });

  it.each(['finance/qbo_profit_and_loss_report.json', 'ics/google-calendar-kiev-tz.ics'])(
    'refuses %s',
    async (name) => {
      const refused = await openReal(name).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(FileRefusal);
      expect(refused).toMatchObject({ reason: 'not-a-table' });
    },
  );
});
