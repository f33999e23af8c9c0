import common from './common.json';
import session from './session.json';
import home from './home.json';

/** What is said before anybody has signed in. */
export default { common, session, home };
