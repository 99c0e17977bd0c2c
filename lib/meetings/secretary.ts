import 'server-only'
import { type SQLWrapper, sql } from 'drizzle-orm'
import { SECRETARY } from './rules/kinds'

/** `isSecretary` of a printed position, asked of the database. */
export const isSecretaryIn = (position: SQLWrapper) => sql`${position} ~* ${SECRETARY.source}`
