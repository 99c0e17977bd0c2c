import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from '@/db/schema'
import { demo } from './demo/index'
import { demoXa } from './demo-xa/index'
import { district } from './district/index'
import { empty } from './empty'
import type { Filling } from './filling'

/** `tsx db/seed/run.ts <filling> --sign-ins <file> [--profile xa|huyen]`, with the owner's address in DATABASE_URL. */
const fillings: Record<string, Filling> = { demo, 'demo-xa': demoXa, district, empty }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'sign-ins': { type: 'string' }, profile: { type: 'string' } },
})
const [name = ''] = positionals
const fill = fillings[name]
if (!fill) throw new Error(`Không có bộ dữ liệu "${name}". Có: ${Object.keys(fillings).join(', ')}.`)

const owner = postgres(process.env.DATABASE_URL ?? '', { max: 1, onnotice: () => {} })
const db = drizzle(owner, { schema, casing: 'snake_case' })
await db.transaction(async (tx) => {
  const signIns = await fill(tx, { profile: values.profile === 'huyen' ? 'huyen' : 'xa' })
  // Before the commit: a password that only this process knew would otherwise be lost with it.
  if (values['sign-ins']) writeFileSync(values['sign-ins'], JSON.stringify(signIns, null, 2), { mode: 0o600 })
})
// The planner knows nothing of freshly loaded tables until they are counted.
await owner`ANALYZE`
await owner.end()
