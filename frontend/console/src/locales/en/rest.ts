import audit from './audit.json';
import catalogue from './catalogue.json';
import chart from './chart.json';
import cohorts from './cohorts.json';
import courses from './courses.json';
import devices from './devices.json';
import front from './front.json';
import impact from './impact.json';
import imports from './imports.json';
import learning from './learning.json';
import messages from './messages.json';
import orders from './orders.json';
import payments from './payments.json';
import people from './people.json';
import revenue from './revenue.json';
import shipping from './shipping.json';
import shops from './shops.json';

/** What is said behind the sign-in. */
export default {
  audit,
  catalogue,
  chart,
  cohorts,
  courses,
  devices,
  front,
  impact,
  imports,
  learning,
  messages,
  orders,
  payments,
  people,
  revenue,
  shipping,
  shops,
};
