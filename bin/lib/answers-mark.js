/** Set in a web process that has `answers.js` before Next. */
export const ANSWERS = Symbol.for('portal.answers')
