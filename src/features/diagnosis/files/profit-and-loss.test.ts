import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { readRoom } from '#test/support/room.ts';
import { describe, expect, it } from 'vitest';

const report = `Profit and Loss,
Oak Street Painting,
"September, 2026-November, 2026",
,
Distribution account,Sep 2026,Oct 2026,Nov 1-20 2026,Total
Income,,,,
40000 Revenue,,,,
   40010 Painting,"40,000.00","48,200.00",900.00,"89,100.00"
   40020 Fences,"1,500.00",,,"1,500.00"
Total for 40000 Revenue,"$41,500.00","$48,200.00",$900.00,"$90,600.00"
Discounts given,-100.00,($50.00),,-150.00
Total for Income,"$41,400.00","$48,150.00",$900.00,"$90,450.00"
Cost of Goods Sold,,,,
Materials,"9,000.00","10,000.00",,"19,000.00"
Total for Cost of Goods Sold,"$9,000.00","$10,000.00",,"$19,000.00"
Gross Profit,"$32,400.00","$38,150.00",$900.00,"$71,450.00"
Expenses,,,,
Automobile,,,,
   Fuel,600.00,650.00,,"1,250.00"
Total for Automobile,$600.00,$650.00,,"$1,250.00"
Rent,"2,000.00","2,000.00",,"4,000.00"
Total for Expenses,"$2,600.00","$2,650.00",,"$5,250.00"
Net Operating Income,"$29,800.00","$35,500.00",$900.00,"$66,200.00"
Other Income,,,,
Interest,1.00,2.00,,3.00
Total for Other Income,$1.00,$2.00,,$3.00
Other Expenses,,,,
Depreciation,300.00,300.00,,600.00
Total for Other Expenses,$300.00,$300.00,,$600.00
Net Other Income,-$299.00,-$298.00,,-$597.00
Net Income,"$29,501.00","$35,202.00",$900.00,"$65,603.00"

"Accrual Basis Friday, November 20, 2026 04:19 PM GMT-5",,,,
`;

const own = `month,section,account,amount
2026-09,income,40000 Revenue:40010 Painting,40000
2026-10,income,40000 Revenue:40010 Painting,48200
2026-09,income,40000 Revenue:40020 Fences,1500
2026-09,income,Discounts given,-100
2026-10,income,Discounts given,-50
2026-09,cogs,Materials,9000
2026-10,cogs,Materials,10000
2026-09,expense,Automobile:Fuel,600
2026-10,expense,Automobile:Fuel,650
2026-09,expense,Rent,2000
2026-10,expense,Rent,2000
2026-09,other income,Interest,1
2026-10,other income,Interest,2
2026-09,other expense,Depreciation,300
2026-10,other expense,Depreciation,300
`;

describe('a profit and loss', () => {
  it('is what our own file of it is, without the month of which it tells only a part', async () => {
    const [vendor, ours] = [await readRoom({ 'pl.csv': report }), await readRoom({ 'pnl.csv': own })];
    expect(vendor.inputs).toEqual([
      { file: 'pl.csv', kind: 'pnl', layout: 'QuickBooks profit and loss', rows: 15, used: 15, skipped: [] },
    ]);
    expect(ours.inputs[0]).toMatchObject({ rows: 15, used: 15 });
    expect(vendor.records.ledger).toEqual(ours.records.ledger);
  });

  it('says where a total is not what its accounts come to', async () => {
    const { inputs } = await readRoom({ 'pl.csv': report.replace('Rent,"2,000.00"', 'Rent,"2,500.00"') });
    expect(inputs[0]?.notes).toEqual([
      'The total of Expenses says 2,600.00 for 2026-09; its accounts come to 3,100.00.',
    ]);
  });

  it('may be for one month, with a total alone', async () => {
    const text =
      'Profit and Loss\nOak Street Painting\n"October 1-31, 2026"\n\n,TOTAL\nIncome,\n Sales,"1,200.50"\nTotal Income,"$1,200.50"\nNet Income,"$1,200.50"\n';
    const { records } = await readRoom({ 'pl.csv': text });
    expect(records.ledger).toEqual([
      { holds: 'ledger', month: '2026-10-01', section: 'income', account: 'Sales', amount: 1200.5 },
    ]);
  });

  it('of a whole year in one number is refused, with what to do', async () => {
    const text =
      'Profit and Loss,\nOak,\n"January, 2025-December, 2025",\n,\nDistribution account,Total\nIncome,\nSales,100\n';
    const { inputs } = await readRoom({ 'pl.csv': text });
    expect(inputs[0]?.refused).toContain('one column for each month');
  });

  it('names what stands in no section, in another currency, or is not a number', async () => {
    const text =
      'Profit and Loss\n\n,Sep 2026,Oct 2026\nStray,5,6\nIncome,,\nSales,€100,n.n.\nFees,7,8\nTotal Income,7,8\n';
    const { records, inputs } = await readRoom({ 'pl.csv': text });
    expect(inputs[0]?.skipped.map(({ row, text }) => [row, text])).toEqual([
      [6, '€100'],
      [6, 'n.n.'],
      [4, 'Stray'],
    ]);
    expect(records.ledger.map(({ amount }) => amount)).toEqual([7, 8]);
  });

  it('comes as a workbook too, with formulas that are numbers', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      [text('Profit and Loss')],
      [text('Oak Street Painting')],
      ['', text('Sep 2026'), text('Oct 2026')],
      [text('Income')],
      [text('Sales'), '<c><v>1200.5</v></c>', '<c><f>-236705.50</f><v>-236705.5</v></c>'],
      [text('Total Income'), '<c><f>SUM(B5)</f><v>1200.5</v></c>', '<c><f>SUM(C5)</f><v>-236705.5</v></c>'],
    ];
    const sheet = rows.map((cells, at) => `<row r="${at + 1}">${cells.join('') || '<c/>'}</row>`).join('');
    const { records, inputs } = await readRoom({
      'pl.xlsx': zipOf(workbookParts({ sheets: { Report: sheet.replace('<row r="3"><c t', '<row r="3"><c/><c t') } })),
    });
    expect(inputs[0]).toEqual({
      file: 'pl.xlsx',
      kind: 'pnl',
      layout: 'QuickBooks profit and loss',
      rows: 2,
      used: 2,
      skipped: [],
    });
    expect(records.ledger.map(({ month, amount }) => [month, amount])).toEqual([
      ['2026-09-01', 1200.5],
      ['2026-10-01', -236_705.5],
    ]);
  });
});
