import { TextInput, type TextInputProps } from '@mantine/core';
import { day } from '@/lib/format';

/** The device's own date picker, with the day spelt out below so that no one has to guess the order. */
export function DateInput({ value, description, ...props }: TextInputProps & { value: string }) {
  const spelt = /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, { year: true }) : undefined;
  return <TextInput type="date" value={value} description={description ?? spelt} {...props} />;
}
