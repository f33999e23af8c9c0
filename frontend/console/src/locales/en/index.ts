import cohorts from './cohorts.json';
import common from './common.json';
import courses from './courses.json';
import home from './home.json';
import learning from './learning.json';
import people from './people.json';
import session from './session.json';

export default { common, session, home, cohorts, courses, learning, people };
