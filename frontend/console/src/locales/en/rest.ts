import audit from './audit.json';
import chart from './chart.json';
import cohorts from './cohorts.json';
import courses from './courses.json';
import devices from './devices.json';
import impact from './impact.json';
import imports from './imports.json';
import learning from './learning.json';
import payments from './payments.json';
import people from './people.json';
import revenue from './revenue.json';
import shops from './shops.json';

/** What is said behind the sign-in. */
export default {
  audit,
  chart,
  cohorts,
  courses,
  devices,
  impact,
  imports,
  learning,
  payments,
  people,
  revenue,
  shops,
};
