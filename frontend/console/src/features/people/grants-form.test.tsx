import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { client, type Schemas } from '@/lib/api';
import { show } from '@/test/render';
import { GrantsForm } from './grants-form';

const person = (grants: Schemas['GrantView'][]): Schemas['PersonView'] => ({
  id: 'gao',
  name: '高',
  login: 'gao',
  phone: null,
  externalId: null,
  roles: [],
  grants,
  active: true,
});
const administrator = (from: string | null, to: string | null): Schemas['GrantView'] => ({
  role: 'ADMINISTRATOR',
  region: null,
  from,
  to,
});
const lastDay = () => screen.getByLabelText<HTMLInputElement>('Last day (optional)');
const press = () => fireEvent.click(screen.getAllByText('Save the roles')[0] as HTMLElement);

describe('the roles of a person', () => {
  beforeEach(() => {
    vi.spyOn(window, 'fetch').mockResolvedValue(Response.json(null));
  });
  afterEach(() => vi.restoreAllMocks());

  it('show which have ended and which have not begun', () => {
    show(
      <GrantsForm
        person={person([administrator(null, '2020-01-01'), administrator('2999-01-01', null)])}
        isMe={false}
      />,
    );
    expect(screen.getByText('Ended')).toBeTruthy();
    expect(screen.getByText('Not begun yet')).toBeTruthy();
  });

  it('are sent with their days', async () => {
    const put = vi.spyOn(client, 'PUT').mockResolvedValue({ response: new Response() });
    show(<GrantsForm person={person([administrator('2026-03-01', null)])} isMe={false} />);
    fireEvent.change(lastDay(), { target: { value: '2026-06-30' } });
    press();
    await waitFor(() => expect(put).toHaveBeenCalled());
    expect(put.mock.calls[0]?.[1]).toEqual({
      params: { path: { id: 'gao' } },
      body: { grants: [{ role: 'ADMINISTRATOR', region: null, from: '2026-03-01', to: '2026-06-30' }] },
    });
  });

  it('are not sent when one ends before it begins', () => {
    const put = vi.spyOn(client, 'PUT');
    show(<GrantsForm person={person([administrator('2026-03-01', null)])} isMe={false} />);
    fireEvent.change(lastDay(), { target: { value: '2026-02-28' } });
    press();
    expect(screen.getByRole('alert').textContent).toContain('cannot be before its first day');
    expect(put).not.toHaveBeenCalled();
  });

  it('ask before an administrator sets an end to their own administration', async () => {
    const put = vi.spyOn(client, 'PUT').mockResolvedValue({ response: new Response() });
    show(<GrantsForm person={person([administrator(null, null)])} isMe />);
    fireEvent.change(lastDay(), { target: { value: '2999-06-30' } });
    press();
    expect(await screen.findByText(/only another administrator can change that/)).toBeTruthy();
    expect(put).not.toHaveBeenCalled();
    fireEvent.click(screen.getAllByText('Save the roles')[1] as HTMLElement);
    await waitFor(() => expect(put).toHaveBeenCalled());
  });
});
