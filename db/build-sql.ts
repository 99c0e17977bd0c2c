import { Column, Param, Placeholder, SQL, type SQLChunk, StringChunk } from 'drizzle-orm'

/**
 * Drizzle (0.45) asks of every piece of a statement up to twenty times whether it is of this class or that, walking up
 * its classes each time: a fifth of the work of a page that asks twenty questions. The pieces nearly every statement is
 * made of are known here by their class and written in one pass; all others are left to drizzle, which comes back here
 * for what they hold. `db/build-sql.test.ts` holds the two beside each other.
 */
const original = SQL.prototype.buildQueryFromSourceParams
type Config = Parameters<typeof original>[1] & { paramStartIndex: { value: number } }

/** A column is called the same in every statement. */
const namesOf = new WeakMap<object, WeakMap<Column, string>>()

class Writer {
  sql = ''
  readonly params: unknown[] = []
  readonly #names: WeakMap<Column, string>

  constructor(
    readonly root: SQL,
    readonly config: Config,
  ) {
    this.#names = namesOf.get(config.casing) ?? new WeakMap()
    namesOf.set(config.casing, this.#names)
  }

  write(chunks: SQLChunk[]) {
    for (const chunk of chunks) this.#one(chunk)
  }

  #one(chunk: SQLChunk | unknown) {
    if (chunk instanceof StringChunk)
      this.sql += chunk.value.length === 1 ? chunk.value[0] : chunk.value.join('')
    else if (chunk instanceof Column) this.sql += this.#names.get(chunk) ?? this.#name(chunk)
    else if (chunk instanceof Param) this.#param(chunk)
    else if (chunk instanceof SQL && !Reflect.get(chunk, 'shouldInlineParams')) this.write(chunk.queryChunks)
    else if (Array.isArray(chunk)) this.#list(chunk)
    else if (typeof chunk === 'string' || typeof chunk === 'number') this.#value(chunk)
    else if (chunk !== undefined) this.#other(chunk)
  }

  #name(column: Column): string {
    const { sql } = Reflect.apply(original, this.root, [[column], this.config])
    this.#names.set(column, sql)
    return sql
  }

  #param(param: Param) {
    if (param.value instanceof Placeholder) return this.#other(param)
    const value = param.value === null ? null : param.encoder.mapToDriverValue(param.value)
    if (value instanceof SQL) this.#one(value)
    else this.#value(value)
  }

  #list(chunks: unknown[]) {
    this.sql += '('
    for (const [index, chunk] of chunks.entries()) {
      if (index > 0) this.sql += ', '
      this.#one(chunk)
    }
    this.sql += ')'
  }

  #value(value: unknown) {
    this.sql += this.config.escapeParam(this.config.paramStartIndex.value++, value)
    this.params.push(value)
  }

  #other(chunk: unknown) {
    const { sql, params } = Reflect.apply(original, this.root, [[chunk], this.config])
    this.sql += sql
    for (const param of params) this.params.push(param)
  }
}

/** Lets every statement of this process be written that way. */
export function buildInOnePass() {
  SQL.prototype.buildQueryFromSourceParams = function (chunks, given) {
    const { invokeSource, inlineParams, paramStartIndex = { value: 0 } } = given
    if (invokeSource || inlineParams || Reflect.get(this, 'shouldInlineParams'))
      return Reflect.apply(original, this, [chunks, given])
    const writer = new Writer(this, { ...given, paramStartIndex })
    writer.write(chunks)
    return { sql: writer.sql, params: writer.params }
  }
}
