import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fieldErrors, useForm } from '@/lib/form';
import { Problem } from '@/lib/problem';
import { show } from '@/test/render';
import { Form } from './form';

function Sample({ save }: { save: (values: { name: string }) => Promise<unknown> }) {
  const form = useForm({
    draft: 'sample',
    initial: { name: '' },
    check: ({ name }) => ({ name: name ? undefined : 'Enter the name.' }),
  });
  return (
    <Form form={form} deed="Create" onSubmit={() => void form.submit(save)}>
      <TextInput label="Name" {...form.field('name')} />
    </Form>
  );
}

const taken = new Problem('invalid', 400, 'Please check the form.', [
  { field: 'name', message: 'This name is taken.' },
]);

describe('a form', () => {
  it('asks for what is missing, links to it, and sends nothing', async () => {
    const save = vi.fn();
    show(<Sample save={save} />);
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    expect(screen.getByRole('alert').textContent).toContain('Enter the name.');
    await userEvent.click(screen.getByRole('link', { name: 'Name: Enter the name.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    expect(save).not.toHaveBeenCalled();
  });

  it('shows the refusal of the server at its field and keeps what was typed', async () => {
    show(<Sample save={() => Promise.reject(taken)} />);
    await userEvent.type(screen.getByLabelText('Name'), 'Third cohort');
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(screen.getAllByText(/This name is taken\.$/)).toHaveLength(2));
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Third cohort');
  });

  it('offers the draft again after a reload, until it is saved', async () => {
    const first = show(<Sample save={() => Promise.resolve()} />);
    await userEvent.type(screen.getByLabelText('Name'), 'Draft');
    first.unmount();
    const second = show(<Sample save={() => Promise.resolve()} />);
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Draft');
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(sessionStorage.getItem('seedbed.draft.sample')).toBeNull());
    second.unmount();
  });

  it('finds the field of a nested error', () => {
    const problem = new Problem('invalid', 400, null, [
      { field: 'grants[0].region', message: 'Choose one.' },
    ]);
    expect(fieldErrors(problem, { name: '', grants: [] })).toEqual({ grants: 'Choose one.' });
  });
});
