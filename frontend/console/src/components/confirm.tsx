import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { useForm } from '@/lib/form';
import { Form } from './form';

interface Props {
  opened: boolean;
  title: string;
  deed: string;
  danger?: boolean;
  /** Ask for a reason: required, optional or not at all. */
  reason?: 'required' | 'optional';
  reasonLabel?: string;
  /** Names what will change. */
  children: ReactNode;
  onClose: () => void;
  onConfirm: (why: string) => Promise<unknown>;
}

/** Asks before a deed that others will see, naming what changes and, where needed, why. */
export function Confirm(props: Props) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      {props.opened && <Question {...props} />}
    </Dialog>
  );
}

function Question({ deed, danger, reason, reasonLabel, children, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { why: '' },
    check: ({ why }) => (reason === 'required' && !why.trim() ? { why: t('common.reasonNeeded') } : {}),
  });
  const confirm = async () => {
    if (await form.submit(({ why }) => onConfirm(why.trim()))) onClose();
  };
  const label = reasonLabel ?? t('common.reason');
  return (
    <Form form={form} deed={deed} danger={danger} onSubmit={() => void confirm()} onCancel={onClose}>
      <div>{children}</div>
      {reason && (
        <Textarea
          label={reason === 'optional' ? t('common.optional', { label }) : label}
          autosize
          minRows={2}
          data-autofocus
          {...form.field('why')}
        />
      )}
    </Form>
  );
}

/** Opens a confirmation for one thing at a time. */
export function useAsked<T>() {
  const [about, ask] = useState<T | null>(null);
  return { about, ask, close: () => ask(null) };
}
