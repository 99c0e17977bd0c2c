'use server'

import { and, asc, eq, inArray } from 'drizzle-orm'
import { members, tasks } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { isCurrent } from '@/lib/members/conditions'
import { NOT_ALL_LISTED } from '@/lib/members/rules'
import { runningCell } from '@/lib/organisations/load'
import { giveInput, partOf } from '@/lib/tasks/input'
import { assertMayGive } from '@/lib/tasks/rules'

/** Giao nhiệm vụ giữa hai kỳ họp: the same to one member or to many, each with a part of his own. */
export const giveTask = action({
  permission: 'tasks.give',
  isNew: true,
  input: giveInput,
  load: (tx, { organisationId }) => runningCell(tx, organisationId, 'share'),
  run: async ({ tx, viewer, thing: cell, input, today }) => {
    assertMayGive(input, today)
    const people = await tx
      .select({ id: members.id, fullName: members.fullName })
      .from(members)
      .where(and(eq(members.orgId, cell.id), isCurrent, inArray(members.id, input.members)))
      .orderBy(asc(members.sortName), asc(members.id))
      .for('share')
    if (people.length < input.members.length) throw new RuleError(NOT_ALL_LISTED, 'members')
    const made = people.map(({ id, fullName }) => {
      const part = partOf(input, id)
      if (part === undefined)
        throw new RuleError(`Việc riêng của đồng chí ${fullName} dài quá 150 chữ.`, `part-${id}`)
      return {
        orgId: cell.id,
        title: part ? `${input.title}: ${part}` : input.title,
        assigneeId: id,
        assigneeName: fullName,
        dueOn: input.dueOn ?? null,
        givenOn: today,
        givenBy: viewer.accountId,
        basis: input.basis,
      }
    })
    await tx.insert(tasks).values(made)
    return {
      goTo: `/tasks?given=${made.length}`,
      detail: { title: input.title, members: people.map(({ id }) => id), dueOn: input.dueOn },
    }
  },
})
