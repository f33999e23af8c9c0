import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import type { Schemas } from '@/lib/api';
import { useForm } from '@/lib/form';
import type { Course } from './queries';

interface Props {
  course?: Course;
  opened: boolean;
  onClose: () => void;
  save: (body: Schemas['CourseForm']) => Promise<unknown>;
}

export function CourseDialog({ opened, onClose, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={props.course ? t('courses.edit') : t('courses.new')}>
      {opened && <CourseFields {...props} onClose={onClose} />}
    </Dialog>
  );
}

function CourseFields({ course, onClose, save }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const form = useForm({
    draft: `course-${course?.id ?? 'new'}`,
    initial: {
      title: course?.title ?? '',
      hours: course ? String(course.hours) : '',
      summary: course?.summary ?? '',
    },
    check: (v) => ({
      title: v.title.trim() ? undefined : t('courses.needTitle'),
      hours: /^[1-9]\d{0,3}$/.test(v.hours) ? undefined : t('courses.needHours'),
    }),
  });
  const submit = async () => {
    const saved = await form.submit((v) =>
      save({ title: v.title.trim(), hours: Number(v.hours), summary: v.summary.trim() }),
    );
    if (saved) onClose();
  };
  return (
    <Form
      form={form}
      deed={course ? t('common.save') : t('courses.create')}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextInput label={t('courses.name')} data-autofocus {...form.field('title')} />
      <TextInput label={t('courses.hours')} inputMode="numeric" {...form.field('hours')} />
      <Textarea
        label={t('common.optional', { label: t('courses.summary') })}
        autosize
        minRows={3}
        {...form.field('summary')}
      />
    </Form>
  );
}
