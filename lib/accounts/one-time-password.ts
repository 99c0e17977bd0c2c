import { randomInt } from 'node:crypto'

/** Letters and digits that nobody mistakes for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Three groups of four: about 59 bits, easy to type from a slip. */
export const oneTimePassword = () => [group(), group(), group()].join('-')
