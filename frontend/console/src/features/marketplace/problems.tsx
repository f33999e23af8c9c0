import { useTranslation } from 'react-i18next';
import { ProblemTable, type RowProblem } from '@/components/import/problem-table';
import { Section } from '@/components/page';
import type { Import } from './queries';

/** A problem of the whole file has no row. */
const shown = (problem: Import['problems'][number]): RowProblem => ({
  ...problem,
  row: problem.row || null,
  severity: problem.severity,
});

/** What is wrong in the file, where, and what to do about it. */
export function Problems({ one }: { one: Import }) {
  const { t } = useTranslation();
  return (
    <Section title={t('imports.problems', { count: one.problemCount })}>
      {one.problemCount > one.problems.length && (
        <p>{t('imports.firstProblems', { count: one.problems.length })}</p>
      )}
      <ProblemTable problems={one.problems.map(shown)} />
    </Section>
  );
}
