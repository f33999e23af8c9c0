import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/problem';
import { show } from '@/test/render';
import { ImportFlow, type ImportReport } from './import-flow';

const report = (over: Partial<ImportReport>): ImportReport => ({
  dryRun: true,
  committed: false,
  fileName: 'roster.csv',
  encoding: 'GB18030',
  rows: 3,
  created: 2,
  updated: 0,
  unchanged: 0,
  skipped: 1,
  counts: {},
  columns: [{ header: '姓名', meaning: 'name' }, { header: '乡村' }],
  problems: [
    {
      row: 4,
      column: '手机号',
      value: '12',
      code: 'bad-phone',
      severity: 'error',
      message: 'Not a mobile number of 11 digits.',
    },
  ],
  sample: [{ row: 2, cells: { 姓名: '马晓明' }, result: 'created' }],
  ...over,
});

const file = new File(['姓名\n马晓明'], 'roster.csv', { type: 'text/csv' });

function start(send: (file: File, dryRun: boolean) => Promise<ImportReport>) {
  const committed = vi.fn();
  const { container } = show(
    <ImportFlow
      hint="A list"
      deed={(count) => `Enrol ${count} people`}
      send={send}
      onCommitted={committed}
    />,
  );
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  return { committed, choose: () => userEvent.upload(input, file) };
}

describe('the import', () => {
  it('previews first, names row, column, value and remedy, and saves only when told to', async () => {
    const send = vi.fn((_: File, dryRun: boolean) =>
      Promise.resolve(dryRun ? report({}) : report({ dryRun: false, committed: true })),
    );
    const { choose, committed } = start(send);
    await choose();
    expect(await screen.findByText(/Nothing is saved yet. 2 rows/)).toBeTruthy();
    expect(screen.getByText('Not a mobile number of 11 digits.').closest('tr')?.textContent).toContain(
      '手机号',
    );
    expect(send.mock.calls.map(([, dryRun]) => dryRun)).toEqual([true]);
    expect(committed).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Enrol 2 people' }));
    expect(await screen.findByText(/Done. 2 rows/)).toBeTruthy();
    expect(send.mock.calls.map(([, dryRun]) => dryRun)).toEqual([true, false]);
    expect(committed).toHaveBeenCalledOnce();
  });

  it('offers nothing to save when the file changes nothing', async () => {
    const { choose } = start(() => Promise.resolve(report({ created: 0, unchanged: 3, skipped: 0 })));
    await choose();
    expect(await screen.findByText(/would change nothing/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Enrol/ })).toBeNull();
  });

  it('says why a file cannot be read and lets one choose again', async () => {
    const { choose } = start(() =>
      Promise.reject(new Problem('unreadable', 422, 'The header row is missing.')),
    );
    await choose();
    expect((await screen.findByRole('alert')).textContent).toContain('The header row is missing.');
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
  });
});
