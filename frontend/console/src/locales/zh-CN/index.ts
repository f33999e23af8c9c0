import cohorts from './cohorts.json';
import common from './common.json';
import courses from './courses.json';
import chart from './chart.json';
import home from './home.json';
import impact from './impact.json';
import imports from './imports.json';
import learning from './learning.json';
import people from './people.json';
import revenue from './revenue.json';
import session from './session.json';
import shops from './shops.json';

export default {
  common,
  session,
  home,
  cohorts,
  courses,
  learning,
  people,
  shops,
  imports,
  revenue,
  impact,
  chart,
};
