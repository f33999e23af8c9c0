import rest from './rest';
import start from './start';

/** Everything said in this language. */
export default { ...start, ...rest };
