import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { client } from '@/lib/api';
import { queryClient } from '@/lib/queries';
import { show } from '@/test/render';
import { SignInAgain } from './sign-in-again';

const DRAFT = 'seedbed.draft.person';

async function signInAs(id: string) {
  vi.spyOn(client, 'POST').mockResolvedValue({ response: new Response() });
  vi.spyOn(queryClient, 'fetchQuery').mockResolvedValue({ id });
  const asked = vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue();
  show(<SignInAgain person="li" />);
  fireEvent.change(await screen.findByLabelText('Login name or phone number'), { target: { value: id } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'long enough 1' } });
  fireEvent.click(screen.getByText('Sign in'));
  return asked;
}

describe('signing in again over a page', () => {
  beforeEach(() => sessionStorage.setItem(DRAFT, '{}'));
  afterEach(() => {
    vi.restoreAllMocks();
    sessionStorage.clear();
  });

  it('goes on where the same person was', async () => {
    const asked = await signInAs('li');
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(sessionStorage.getItem(DRAFT)).toBe('{}');
  });

  it('shows nobody what another person began to write', async () => {
    await signInAs('wang');
    await waitFor(() => expect(sessionStorage.getItem(DRAFT)).toBeNull());
  });
});
