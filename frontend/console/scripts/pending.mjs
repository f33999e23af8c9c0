// Routes agreed on but not yet served; each disappears once openapi.json has it.
const type = (t) => {
  if (t.endsWith('?')) return { ...nullable(type(t.slice(0, -1))) };
  if (t.startsWith('[')) return { type: 'array', items: type(t.slice(1, -1)) };
  if (t === 's') return { type: 'string' };
  if (t === 'd') return { type: 'string', format: 'date' };
  if (t === 'i') return { type: 'integer', format: 'int64' };
  if (t === 'n') return { type: 'number' };
  if (t === 'b') return { type: 'boolean' };
  if (t === 'map') return { type: 'object', additionalProperties: { type: 'integer' } };
  if (t === 'cells') return { type: 'object', additionalProperties: { type: 'string' } };
  if (t.includes('|')) return { type: 'string', enum: t.split('|') };
  return { $ref: `#/components/schemas/${t}` };
};
const nullable = (s) => (s.$ref ? { anyOf: [s, { type: 'null' }] } : { ...s, type: [s.type, 'null'] });

const object = (text) => {
  const properties = {};
  const required = [];
  for (const part of text.trim().split(/\s+/)) {
    const at = part.indexOf(':');
    const name = part.slice(0, at);
    const optional = name.endsWith('~');
    const key = optional ? name.slice(0, -1) : name;
    properties[key] = type(part.slice(at + 1));
    if (!optional && !part.endsWith('?')) required.push(key);
  }
  return { type: 'object', required, properties };
};

const ROLE = 'TRAINEE|INSTRUCTOR|COORDINATOR|ADMINISTRATOR';
const MARK = 'PRESENT|LATE|LEFT_EARLY|ABSENT|EXCUSED|NOT_RECORDED';
const STATUS =
  'DRAFT|PUBLISHED|ENROLLING|CONFIRMED|IN_PROGRESS|GRADING|COMPLETED|ARCHIVED|CANCELLED|POSTPONED';
const schemas = Object.fromEntries(
  Object.entries({
    RegionView: 'code:s name:s englishName:s',
    ScopeView: `role:${ROLE} region:RegionView?`,
    SessionView: `id:s name:s login:s? roles:[${ROLE}] scopes:[ScopeView]`,
    SignInForm: 'login:s password:s',
    ProgrammeView: 'demo:b setupNeeded:b zone:s today:d currency:s',
    SetupForm: 'secret:s name:s login:s password:s',
    PasswordForm: 'code:s password:s',
    GrantForm: `role:${ROLE} region~:s?`,
    GrantView: `role:${ROLE} region:s?`,
    PersonView: `id:s name:s login:s? phone:s? externalId:s? roles:[${ROLE}] grants:[GrantView] active:b`,
    PersonPage: 'items:[PersonView] next:s? total:i?',
    PersonForm: 'name:s login~:s? phone~:s? externalId~:s? grants:[GrantForm]',
    PasswordCodeView: 's:s code:s link:s expiresAt:s',
    PersonCreated: 'person:PersonView passwordCode:PasswordCodeView',
    GrantsForm: 'grants:[GrantForm]',
    ActiveForm: 'active:b',
    RegionList: 'items:[RegionView]',
    PersonChoice: 'id:s name:s maskedPhone:s? externalId:s?',
    PersonChoices: 'items:[PersonChoice]',
    CourseRow: 'id:s title:s hours:i lessons:i',
    CoursePage: 'items:[CourseRow] next:s? total:i?',
    CourseForm: 'title:s hours:i summary:s',
    LessonRow: 'id:s title:s minutes:i',
    CourseView: 'id:s title:s hours:i summary:s lessons:[LessonRow]',
    LessonForm: 'title:s minutes:i body:s',
    LessonView: 'id:s title:s minutes:i body:s html:s previous:s? next:s?',
    LessonOrderForm: 'lessons:[s]',
    CourseChoice: 'id:s title:s',
    CohortRow: `id:s name:s course:CourseChoice region:RegionView firstDay:d lastDay:d status:${STATUS} phase:upcoming|running|ended capacity:i enrolled:i waiting:i completed:i published:b`,
    CohortPage: 'items:[CohortRow] next:s? total:i?',
    RuleView: 'attendancePercent:i score:i',
    NamedPerson: 'id:s name:s',
    CohortSession: 'id:s date:d start:s end:s title:s place:s? cancelled:b recorded:i expected:i',
    ChangeView: 'who:NamedPerson? what:s when:s why:s?',
    CohortView: `id:s name:s course:CourseChoice region:RegionView firstDay:d lastDay:d status:${STATUS} phase:upcoming|running|ended capacity:i enrolled:i waiting:i completed:i published:b instructors:[NamedPerson] rule:RuleView sessions:[CohortSession] note:s? mayEdit:b changes:[ChangeView]`,
    CohortForm:
      'name:s course:s region:s firstDay:d lastDay:d capacity:i instructors:[s] rule:RuleView note~:s?',
    StatusForm: `status:${STATUS} why~:s?`,
    SessionForm: 'date:d start:s end:s title:s place~:s?',
    WhyForm: 'why:s',
    RosterRow:
      'account:s name:s phone:s? externalId:s? group:s? state:ACTIVE|WITHDRAWN|DROPPED since:s attendanceBasisPoints:i? attended:i held:i score:i? lessonsRead:i lessons:i verdict:meets|short|waiting|granted completedOn:d? certificate:s?',
    RosterView: 'items:[RosterRow] waiting:[RosterRow]',
    EnrolmentForm: 'account~:s? name~:s? phone~:s? externalId~:s?',
    MarkView: `account:s name:s status:${MARK} minutes:i? by:NamedPerson? at:s?`,
    SheetView: 'cohort:NamedPerson session:CohortSession version:i? marks:[MarkView]',
    MarkForm: `account:s status:${MARK} minutes~:i?`,
    SheetForm: 'version~:i? marks:[MarkForm]',
    ScoreForm: 'account:s score:i?',
    ScoresForm: 'scores:[ScoreForm]',
    CheckView: 'code:s met:b sentence:s',
    CompletionRow:
      'account:s name:s verdict:meets|short|waiting|granted sentence:s checks:[CheckView] attendanceBasisPoints:i? score:i? completedOn:d? certificate:s?',
    CompletionList: 'rule:RuleView items:[CompletionRow]',
    CompletionForm: 'accounts:[s] why~:s?',
    CertificateView:
      'code:s holder:s course:s hours:i cohort:s region:s completedOn:d issuedOn:d status:VALID|REVOKED verifyUrl:s',
    ImportProblem: 'row:i? column:s? value:s? code:s severity:error|warning|info message:s',
    ImportColumn: 'header:s meaning:s?',
    ImportSample: 'row:i cells:cells result:created|updated|unchanged|skipped',
    ImportReport:
      'dryRun:b committed:b fileName:s encoding:s rows:i created:i updated:i unchanged:i skipped:i counts:map columns:[ImportColumn] problems:[ImportProblem] sample:[ImportSample]',
    LearningSession: 'id:s date:d start:s end:s title:s place:s?',
    MyLesson: 'id:s title:s minutes:i read:b',
    MyCohort:
      'id:s name:s course:CourseChoice firstDay:d lastDay:d phase:upcoming|running|ended nextSession:LearningSession? attendanceBasisPoints:i? attended:i held:i score:i? lessons:[MyLesson] missing:[s] met:b completedOn:d? certificate:s?',
    MyLearning: 'cohorts:[MyCohort]',
    ReadForm: 'read:b',
    TeachingToday: 'cohort:NamedPerson session:LearningSession recorded:i expected:i',
    TeachingBehind: 'cohort:NamedPerson account:s name:s sentence:s',
    TeachingToGrant: 'cohort:NamedPerson count:i',
    MyTeaching: 'today:[TeachingToday] behind:[TeachingBehind] toGrant:[TeachingToGrant]',
    SelectionRow: 'account:s name:s on:d reason:s',
    SelectionList: 'items:[SelectionRow]',
    SelectionForm: 'account:s on:d reason:s',
  }).map(([name, text]) => [name, object(text)]),
);
delete schemas.PasswordCodeView.properties.s;
schemas.PasswordCodeView.required.shift();

const paths = {};
const route = (method, url, response, { body, query = '', multipart } = {}) => {
  const [path] = url.split('?');
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((m) => ({
    name: m[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  for (const q of query.split(' ').filter(Boolean)) {
    const schema = { type: ['dryRun'].includes(q) ? 'boolean' : 'string' };
    parameters.push({ name: q, in: 'query', required: q === 'dryRun', schema });
  }
  const content = (schema) => ({ 'application/json': { schema } });
  paths[path] ??= {};
  paths[path][method] = {
    parameters,
    ...(body && { requestBody: { required: true, content: content(type(body)) } }),
    ...(multipart && {
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', format: 'binary' } },
            },
          },
        },
      },
    }),
    responses: {
      200: response ? { description: 'OK', content: content(type(response)) } : { description: 'OK' },
    },
  };
};
const c = '/api/cohorts/{id}';
route('get', '/api/session', 'SessionView?');
route('post', '/api/session', 'SessionView', { body: 'SignInForm' });
route('delete', '/api/session');
route('get', '/api/programme', 'ProgrammeView');
route('post', '/api/setup', 'SessionView', { body: 'SetupForm' });
route('post', '/api/password', null, { body: 'PasswordForm' });
route('get', '/api/people', 'PersonPage', { query: 'query role cursor' });
route('post', '/api/people', 'PersonCreated', { body: 'PersonForm' });
route('get', '/api/people/choices', 'PersonChoices', { query: 'query' });
route('get', '/api/people/{id}', 'PersonView');
route('put', '/api/people/{id}/grants', 'PersonView', { body: 'GrantsForm' });
route('put', '/api/people/{id}/active', 'PersonView', { body: 'ActiveForm' });
route('post', '/api/people/{id}/password-code', 'PasswordCodeView');
route('get', '/api/regions', 'RegionList', { query: 'under query' });
route('get', '/api/courses', 'CoursePage', { query: 'query cursor' });
route('post', '/api/courses', 'CourseView', { body: 'CourseForm' });
route('get', '/api/courses/{id}', 'CourseView');
route('put', '/api/courses/{id}', 'CourseView', { body: 'CourseForm' });
route('post', '/api/courses/{id}/lessons', 'LessonView', { body: 'LessonForm' });
route('get', '/api/courses/{id}/lessons/{lesson}', 'LessonView');
route('put', '/api/courses/{id}/lessons/{lesson}', 'LessonView', { body: 'LessonForm' });
route('delete', '/api/courses/{id}/lessons/{lesson}');
route('put', '/api/courses/{id}/lesson-order', 'CourseView', { body: 'LessonOrderForm' });
route('get', '/api/cohorts', 'CohortPage', { query: 'status region query cursor' });
route('post', '/api/cohorts', 'CohortView', { body: 'CohortForm' });
route('get', c, 'CohortView');
route('put', c, 'CohortView', { body: 'CohortForm' });
route('post', `${c}/status`, 'CohortView', { body: 'StatusForm' });
route('post', `${c}/sessions`, 'CohortView', { body: 'SessionForm' });
route('put', `${c}/sessions/{session}`, 'CohortView', { body: 'SessionForm' });
route('post', `${c}/sessions/{session}/cancel`, 'CohortView', { body: 'WhyForm' });
route('get', `${c}/roster`, 'RosterView');
route('post', `${c}/enrolments`, 'RosterView', { body: 'EnrolmentForm' });
route('post', `${c}/enrolments/{account}/withdraw`, 'RosterView', { body: 'WhyForm' });
route('get', `${c}/sessions/{session}/attendance`, 'SheetView');
route('put', `${c}/sessions/{session}/attendance`, 'SheetView', { body: 'SheetForm' });
route('put', `${c}/scores`, 'RosterView', { body: 'ScoresForm' });
route('get', `${c}/completion`, 'CompletionList');
route('post', `${c}/completion`, 'CompletionList', { body: 'CompletionForm' });
route('post', `${c}/completion/{account}/revoke`, 'CompletionList', { body: 'WhyForm' });
route('get', `${c}/certificates/{account}`, 'CertificateView');
for (const kind of ['roster', 'attendance', 'score', 'completion', 'selection'])
  route('post', `${c}/${kind}-import`, 'ImportReport', { query: 'dryRun', multipart: true });
route('get', `${c}/selection`, 'SelectionList');
route('post', `${c}/selection`, 'SelectionList', { body: 'SelectionForm' });
route('post', `${c}/selection/{account}/end`, 'SelectionList', { body: 'WhyForm' });
route('get', '/api/my/learning', 'MyLearning');
route('put', '/api/my/cohorts/{id}/lessons/{lesson}', 'MyCohort', { body: 'ReadForm' });
route('get', '/api/my/certificates/{code}', 'CertificateView');
route('get', '/api/my/teaching', 'MyTeaching');

export const pending = { paths, schemas };
