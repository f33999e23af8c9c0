import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { DataTable, type Column } from '@/components/table/data-table';
import { api, client, type Schemas } from '@/lib/api';
import { useMe } from '@/lib/session';
import { CourseDialog } from './course-dialog';
import { refreshCourses } from './queries';

type Row = Schemas['CourseRow'];

export function CourseListPage() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const courses = api.useQuery('get', '/api/courses');
  const [creating, setCreating] = useState(false);
  const open = (id: string) => navigate({ to: '/courses/$course', params: { course: id } });
  const create = me.is('INSTRUCTOR', 'COORDINATOR', 'ADMINISTRATOR') && (
    <Button onClick={() => setCreating(true)}>{t('courses.new')}</Button>
  );
  const columns: Column<Row>[] = [
    {
      id: 'title',
      header: t('courses.name'),
      phone: 'title',
      cell: (row) => (
        <TextLink to="/courses/$course" params={{ course: row.id }}>
          {row.title}
        </TextLink>
      ),
      sort: (row) => row.title,
    },
    {
      id: 'lessons',
      header: t('courses.lessons'),
      numeric: true,
      cell: (row) => <Num value={row.lessons} />,
      sort: (row) => row.lessons,
    },
    {
      id: 'hours',
      header: t('courses.hours'),
      numeric: true,
      cell: (row) => <Num value={row.hours} />,
      sort: (row) => row.hours,
    },
  ];
  return (
    <Page title={t('courses.title')} action={create}>
      {courses.isError ? (
        <Failure error={courses.error} retry={courses.refetch} />
      ) : (
        <DataTable
          label={t('courses.title')}
          columns={columns}
          rows={courses.data?.items}
          rowId={(row) => row.id}
          onOpen={(row) => void open(row.id)}
          empty={<Empty title={t('courses.none')} hint={t('courses.noneHint')} action={create} />}
        />
      )}
      <CourseDialog
        opened={creating}
        onClose={() => setCreating(false)}
        save={async (body) => {
          const { data } = await client.POST('/api/courses', { body });
          await refreshCourses();
          if (data) await open(data.id);
        }}
      />
    </Page>
  );
}
