import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { client } from '@/lib/api';
import { Problem } from '@/lib/problem';
import { show } from '@/test/render';
import { ChangePasswordPage } from './change-password-page';

const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const press = () => fireEvent.click(screen.getByText('Change the password'));

function fill(current: string, password: string, repeat = password) {
  fireEvent.change(input('Current password'), { target: { value: current } });
  fireEvent.change(input('New password'), { target: { value: password } });
  fireEvent.change(input('The same password again'), { target: { value: repeat } });
}

describe('changing one’s own password', () => {
  afterEach(() => vi.restoreAllMocks());

  it('asks for the current password and tells password managers which is which', () => {
    show(<ChangePasswordPage />);
    expect(input('Current password')).toMatchObject({ type: 'password', autocomplete: 'current-password' });
    expect(input('New password')).toMatchObject({ type: 'password', autocomplete: 'new-password' });
    expect(input('The same password again').autocomplete).toBe('new-password');
  });

  it('sends both exactly as typed, and clears the form', async () => {
    const put = vi.spyOn(client, 'PUT').mockResolvedValue({ response: new Response() });
    show(<ChangePasswordPage />);
    fill(' old one ', ' a new one ');
    press();
    await waitFor(() => expect(input('Current password').value).toBe(''));
    expect(put).toHaveBeenCalledWith('/api/my/password', {
      body: { current: ' old one ', password: ' a new one ' },
    });
  });

  it('sends nothing that is too short or typed differently', () => {
    const put = vi.spyOn(client, 'PUT');
    show(<ChangePasswordPage />);
    fill('old one', '🌶🥔🍯🧄🧅🌽🍎', 'other');
    press();
    expect(screen.getByRole('alert').textContent).toContain('Use at least 8 characters.');
    expect(screen.getByRole('alert').textContent).toContain('The two passwords differ.');
    expect(put).not.toHaveBeenCalled();
  });

  it('shows what the server says at the field it is about', async () => {
    vi.spyOn(client, 'PUT').mockRejectedValue(
      new Problem('invalid', 400, 'See below.', [
        { field: 'current', message: 'This is not your current password.' },
      ]),
    );
    show(<ChangePasswordPage />);
    fill('wrong', 'walnut 17 tea');
    press();
    await waitFor(() => expect(screen.getAllByText(/This is not your current password\.$/)).toHaveLength(2));
    expect(input('New password').value).toBe('walnut 17 tea');
  });
});
