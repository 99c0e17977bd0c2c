import { and, count, desc, eq, exists, gte, inArray, isNull, or, SQL, sql } from 'drizzle-orm'
import { alias, unionAll } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/postgres-js'
import { describe, expect, test } from 'vitest'
import { buildInOnePass } from './build-sql'
import { feedbackItems, meetings, members, organisations, settings } from './schema'

const db = drizzle.mock({ casing: 'snake_case' })
const above = alias(organisations, 'above')
const open = db
  .$with('open')
  .as(db.select({ id: feedbackItems.id }).from(feedbackItems).where(isNull(feedbackItems.dueOn)))
const perCell = db
  .select({ orgId: meetings.orgId, held: count().as('held') })
  .from(meetings)
  .groupBy(meetings.orgId)
  .as('per_cell')

/** Statements with every kind of piece the portal's questions are made of. */
const statements = {
  'one table': () => db.select().from(organisations).where(eq(organisations.path, '1/2/')),
  'two names of a table': () =>
    db
      .select({
        name: organisations.name,
        above: sql<string>`coalesce(${above.committeeName}, ${above.name})`,
      })
      .from(organisations)
      .leftJoin(above, eq(above.id, organisations.parentId)),
  'lists, empty values, nothing': () =>
    db
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          inArray(members.id, [1, 2, 3]),
          undefined,
          or(isNull(members.cardNumber), gte(members.bornOn, '1970-01-01')),
        ),
      )
      .orderBy(desc(members.sortName))
      .limit(20)
      .offset(5),
  'a question within': () =>
    db
      .select({ id: organisations.id })
      .from(organisations)
      .where(exists(db.select({ one: sql`1` }).from(meetings).where(eq(meetings.orgId, organisations.id)))),
  'named questions': () =>
    db
      .with(open)
      .select({ id: open.id, held: perCell.held })
      .from(open)
      .innerJoin(perCell, eq(perCell.orgId, open.id)),
  'one after the other': () =>
    unionAll(
      db.select({ id: members.id }).from(members),
      db.select({ id: meetings.id }).from(meetings),
    ).limit(3),
  'words as they are': () =>
    db
      .select({
        all: sql`${sql.raw('now()')} ${sql.identifier('x')} ${sql.param([1, 2])} ${null} ${true} ${1.5} ${'a$1'}`,
      })
      .from(members),
  joined: () =>
    db.select({ n: sql.join([sql`${1}`, sql`lower(${members.fullName})`], sql` + `) }).from(members),
  'values put in place': () => db.select({ n: sql`${5} + ${'x'}`.inlineParams() }).from(members),
  'a place left open': () =>
    db
      .select({ id: members.id })
      .from(members)
      .where(eq(members.id, sql.placeholder('id'))),
  adding: () =>
    db
      .insert(settings)
      .values([
        { key: 'a', value: { b: [1, 'x'] } },
        { key: 'c', value: null },
      ])
      .onConflictDoNothing(),
  changing: () =>
    db
      .update(settings)
      .set({ value: sql`${settings.value} || ${'1'}::jsonb` })
      .where(eq(settings.key, 'a'))
      .returning({ key: settings.key }),
  removing: () => db.delete(members).where(eq(members.id, 4)),
}

describe('a statement is written in one pass as drizzle writes it', () => {
  const original = SQL.prototype.buildQueryFromSourceParams
  const before = Object.entries(statements).map(([name, ask]) => ({ name, ask, written: ask().toSQL() }))
  buildInOnePass()
  test('the writer is in place', () => expect(SQL.prototype.buildQueryFromSourceParams).not.toBe(original))
  test.each(before)('$name', ({ ask, written }) => {
    expect(ask().toSQL()).toEqual(written)
    // A second time out of the names that are known by now.
    expect(ask().toSQL()).toEqual(written)
  })
})
