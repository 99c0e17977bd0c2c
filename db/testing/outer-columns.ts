import { PostgresJsSession } from 'drizzle-orm/postgres-js'

/**
 * Drizzle (0.45) writes the columns of a select from one table without the table's name, inside `sql` as well: in a
 * subquery of ours `p.id = ${organisations.parentId}` then asks p itself, finds nothing and says nothing. Such a column
 * is written out as text; a statement that forgot it is refused in tests.
 */
const unnamed =
  /\b[a-z]\w*\.\w+ (?:=|<>|<=|>=|<|>) "(\w+)"(?!\.)|(?<![."])"(\w+)" (?:=|<>|<=|>=|<|>) [a-z]\w*\.\w+/

const { prepareQuery } = PostgresJsSession.prototype

Object.defineProperty(PostgresJsSession.prototype, 'prepareQuery', {
  configurable: true,
  writable: true,
  value(...args: Parameters<typeof prepareQuery>) {
    const { sql } = args[0]
    const [found] = (/^(select|with)/i.test(sql) && unnamed.exec(sql)) || []
    if (found) throw new Error(`a column of the outer table without its name: ${found} in ${sql}`)
    return Reflect.apply(prepareQuery, this, args)
  },
})
