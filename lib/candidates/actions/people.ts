'use server'

import { eq } from 'drizzle-orm'
import { candidates } from '@/db/schema'
import { createCandidateInput, updateCandidateInput } from '@/lib/candidates/input'
import { assertNotListed, lockCandidate } from '@/lib/candidates/load'
import { action } from '@/lib/core/action'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { sortNameOf } from '@/lib/members/rules'
import { runningCell } from '@/lib/organisations/load'

function assertBorn(bornOn: Day, today: Day) {
  if (bornOn >= today) throw new RuleError('Ngày sinh chưa đúng.', 'bornOn')
}

export const createCandidate = action({
  permission: 'candidates.write',
  input: createCandidateInput,
  load: (tx, { organisationId }) => runningCell(tx, organisationId),
  run: async ({ tx, thing: cell, input, today }) => {
    const { organisationId: _, ...given } = input
    assertBorn(given.bornOn, today)
    await assertNotListed(tx, cell.id, given)
    const [made] = await tx
      .insert(candidates)
      .values({
        ...given,
        ethnicGroup: given.ethnicGroup || 'Kinh',
        orgId: cell.id,
        sortName: sortNameOf(given.fullName),
      })
      .returning({ id: candidates.id })
    if (!made) throw new Error('candidate not made')
    return { goTo: `/candidates/${made.id}?after=create`, detail: { made: made.id } }
  },
})

export const updateCandidate = action({
  permission: 'candidates.write',
  input: updateCandidateInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async ({ tx, thing, input, today }) => {
    const { candidateId: _, version: _v, ...given } = input
    if (thing.stage === 'admitted')
      throw new RuleError('Người này đã là đảng viên; đồng chí sửa ở danh sách đảng viên.')
    assertBorn(given.bornOn, today)
    await tx
      .update(candidates)
      .set({
        ...given,
        ethnicGroup: given.ethnicGroup || 'Kinh',
        sortName: sortNameOf(given.fullName),
        version: thing.version + 1,
      })
      .where(eq(candidates.id, thing.id))
    return { message: 'Đã lưu.', detail: { before: thing.fullName, after: given.fullName } }
  },
})
