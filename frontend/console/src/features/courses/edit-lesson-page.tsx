import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { lessonQuery, refreshCourses } from './queries';

const route = getRouteApi('/frame/courses/$course/lessons/$lesson/edit');

interface Text extends Record<string, unknown> {
  title: string;
  minutes: string;
  body: string;
}

export function EditLessonPage() {
  const { course, lesson } = route.useParams();
  const isNew = lesson === 'new';
  const query = useQuery({ ...lessonQuery(course, lesson), enabled: !isNew });
  if (isNew) return <LessonEditor initial={{ title: '', minutes: '20', body: '' }} />;
  return (
    <Loaded query={query}>
      {(data) => (
        <LessonEditor initial={{ title: data.title, minutes: String(data.minutes), body: data.body }} />
      )}
    </Loaded>
  );
}

function LessonEditor({ initial }: { initial: Text }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { course, lesson } = route.useParams();
  const isNew = lesson === 'new';
  const form = useForm<Text>({
    draft: `lesson-${course}-${lesson}`,
    initial,
    check: (v) => ({
      title: v.title.trim() ? undefined : t('courses.lesson.needTitle'),
      minutes: /^[1-9]\d{0,2}$/.test(v.minutes) ? undefined : t('courses.lesson.needMinutes'),
      body: v.body.trim() ? undefined : t('courses.lesson.needBody'),
    }),
  });
  const open = (id: string) =>
    navigate({ to: '/courses/$course/lessons/$lesson', params: { course, lesson: id }, replace: true });
  const save = async () => {
    let saved = lesson;
    const done = await form.submit(async (v) => {
      const body = { title: v.title.trim(), minutes: Number(v.minutes), body: v.body };
      const path = { id: course, lesson };
      const { data } = isNew
        ? await client.POST('/api/courses/{id}/lessons', { params: { path: { id: course } }, body })
        : await client.PUT('/api/courses/{id}/lessons/{lesson}', { params: { path }, body });
      saved = data?.id ?? lesson;
      await refreshCourses();
    });
    if (!done) return;
    toast(t('common.saved'));
    await open(saved);
  };
  return (
    <Page
      title={isNew ? t('courses.lesson.add') : t('courses.lesson.edit')}
      back={
        <TextLink to="/courses/$course" params={{ course }}>
          {t('courses.lessons')}
        </TextLink>
      }
      narrow
    >
      <Form form={form} deed={t('courses.lesson.save')} onSubmit={() => void save()}>
        <TextInput label={t('courses.lesson.title')} {...form.field('title')} />
        <TextInput label={t('courses.lesson.minutesLabel')} inputMode="numeric" {...form.field('minutes')} />
        <Textarea
          label={t('courses.lesson.body')}
          description={t('courses.lesson.bodyHint')}
          autosize
          minRows={14}
          maxRows={40}
          {...form.field('body')}
        />
      </Form>
    </Page>
  );
}
