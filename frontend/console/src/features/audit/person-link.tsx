import { TextLink } from '@/components/link';
import type { Schemas } from '@/lib/api';

/** Whoever did it; the set-up and the demo programme have no page. */
export function PersonLink({ person }: { person: Schemas['AuditPerson'] | null | undefined }) {
  if (!person) return <>—</>;
  if (!person.name) return <>{person.id}</>;
  return (
    <TextLink to="/people/$person" params={{ person: person.id }}>
      {person.name}
    </TextLink>
  );
}
