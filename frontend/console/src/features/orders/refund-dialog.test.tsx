import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { client } from '@/lib/api';
import { show } from '@/test/render';
import type { Order } from './queries';
import { RefundDialog } from './refund-dialog';

const order = {
  id: 'O1',
  currency: 'CNY',
  refundable: 10_000,
  shippingRefundable: 800,
  lines: [
    { lineId: '1', title: { zh: '茶', en: 'Tea' }, variant: '', unitsRefundable: 3, amountRefundable: 9_200 },
  ],
} as Order;

const dialog = () =>
  show(<RefundDialog shop="S1" order={order} onChange={() => {}} opened onClose={() => {}} />);
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);

describe('a refund', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says all the while how much it is and how much it may be', () => {
    dialog();
    type('Tea', '1');
    type('Goodwill', '1.5');
    expect(screen.getByRole('status').textContent).toBe('¥32.16 of ¥100.00 that can be refunded');
  });

  it('is not sent above what can be refunded', () => {
    const post = vi.spyOn(client, 'POST');
    dialog();
    type('Goodwill', '100.01');
    press();
    expect(screen.getByRole('alert').textContent).toContain('No more than ¥100.00');
    expect(post).not.toHaveBeenCalled();
  });

  it('keeps its key when it is tried again', async () => {
    const post = vi.spyOn(client, 'POST').mockRejectedValue(new Error('no network'));
    dialog();
    type('Goodwill', '1');
    press();
    await waitFor(() => expect(post).toHaveBeenCalledTimes(1));
    await screen.findByRole('alert');
    press();
    await waitFor(() => expect(post).toHaveBeenCalledTimes(2));
    const keys = (post.mock.calls as unknown[][]).map(([, init]) =>
      JSON.stringify((init as { params: unknown }).params),
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toMatch(/[0-9a-f]{32}/);
  });
});
