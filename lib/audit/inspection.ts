import 'server-only'
import { db } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { decidedGrants, type Grant, type Viewer } from '@/lib/auth/policy'
import { awaitAnswer } from './answer'
import { type Asked, askedFor, isThumbnail } from './asked'
import { type Located, locate } from './records'
import { INSPECTION } from './rooms'

/**
 * Every page, print, file a decision opens leaves a row before it is shown: who asked for what, by which decision. A record is
 * read by the decision that names its place; a list shows the places of all of them. What lies outside was refused, or
 * opened by another role: it keeps its address alone, since the inspector may read the log.
 */
export async function recordInspection(viewer: Viewer, address: string | null, askedId?: string | null) {
  const held = decidedGrants(viewer)
  if (held.length === 0 || (address && isThumbnail(address))) return
  if (!address) throw new Error('a reading by a decision came without its address')
  const asked = askedFor(address)
  const found = await locate(asked)
  const naming = found ? held.filter((grant) => isNamed(grant, asked, found)) : held
  const rows = (
    naming.length > 0 ? naming.map((grant) => reading(grant, asked, found)) : [outside(held, asked)]
  ).map((row) => ({ ...row, ...common, accountId: viewer.accountId }))
  const written = await db.insert(auditEntries).values(rows).returning({ id: auditEntries.id })
  if (askedId)
    awaitAnswer(
      askedId,
      written.flatMap(({ id }, at) => (rows[at] ? [{ ...rows[at], id }] : [])),
    )
}

/** An organisation above shows, of what it has, what lies in the place that is named. */
const isNamed = ({ path }: Grant, { of }: Asked, found: Located) =>
  found.path.startsWith(path) || (of === 'organisations' && path.startsWith(found.path))

const common = { action: INSPECTION, outcome: 'read' } as const

const reading = ({ path, decision }: Grant, asked: Asked, found: Located | undefined) => ({
  orgPath: path,
  subject: found ? `${asked.of}:${asked.id}` : asked.path,
  detail: { decision, address: asked.address, what: found ? nameOf(asked, found) : asked.name },
})

const outside = ([grant]: Grant[], { address, path }: Asked) => ({
  orgPath: grant?.path,
  subject: path,
  detail: { address, path, isOutside: true },
})

const nameOf = ({ name, of }: Asked, { about, organisation }: Located) =>
  `${[name, about].filter(Boolean).join(' ')}${of === 'organisations' ? ' ' : ', '}${organisation}`

/** Whether a reading at a place was recorded when it was asked for: a print need not say it again. */
export const isInspected = (viewer: Viewer, orgPath: string) =>
  decidedGrants(viewer).some(({ path }) => orgPath.startsWith(path))
