import 'server-only'
import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { exemptionRequests, members, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { NotFound } from '@/lib/core/errors'
import { papersAfter } from '@/lib/papers/after'
import { exemptionFileName } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'
import { needRuleSet } from '@/lib/rulesets/load'
import type { LockedRequest } from './load'
import { decisionFrom } from './paper'

const above = alias(organisations, 'above')

async function sourceOf(tx: Tx, requestId: number) {
  const [found] = await tx
    .select({
      fullName: members.fullName,
      bornOn: members.bornOn,
      birthYear: members.birthYear,
      kind: exemptionRequests.kind,
      wish: exemptionRequests.wish,
      place: exemptionRequests.place,
      submittedOn: exemptionRequests.submittedOn,
      resolvedOn: exemptionRequests.resolvedOn,
      resolution: exemptionRequests.resolution,
      cell: organisations.name,
      path: organisations.path,
      above,
    })
    .from(exemptionRequests)
    .innerJoin(members, eq(members.id, exemptionRequests.memberId))
    .innerJoin(organisations, eq(organisations.id, exemptionRequests.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(eq(exemptionRequests.id, requestId))
  return found?.above ? { ...found, above: found.above } : undefined
}

type Given = {
  decidedOn: Day
  decisionNumber: string
  startsOn?: Day
  endsOn?: Day
  signerPost: string
  signerName: string
}

/** The decision as it is signed: its words are kept with the paper, whatever the register says later. */
export async function issueDecision(tx: Tx, viewer: Viewer, request: LockedRequest, given: Given) {
  const source = await sourceOf(tx, request.id)
  if (!source) throw new NotFound()
  const { values } = await needRuleSet(tx, 'away', given.decidedOn, request.path)
  const data = decisionFrom(source, { ...given, decider: request.decider, bases: values.decisionBases })
  await issuePaper(tx, { id: request.id, orgId: request.orgId, issuedBy: viewer.accountId }, () => ({
    form: 'exemptionDecision',
    fileName: exemptionFileName('decision', source.fullName, given.decidedOn),
    data,
  }))
  papersAfter(request.id, ['exemptionDecision'])
}
