import common from './common.json';
import home from './home.json';
import session from './session.json';

export default { common, home, session };
