import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { addDays, type Day } from '@/lib/core/dates'
import { seedDb } from '@/lib/core/testing'
import { TODAY } from '@/lib/feedback/testing'

export const MONTH = '2022-09-01'
export { TODAY }

/** One of three was classified by nobody. */
const fields = ['Thủy lợi', '', 'Đất đai & "nhà ở"']
/** Items set aside are in no list; what is merged needs the item it was merged into. */
const statuses = schema.feedbackStatus.enumValues.filter(
  (status) => status !== 'setAside' && status !== 'merged',
)
const replied = ['answered', 'closed', 'askedAgain']
const sendings: Day[] = ['2021-08-08', '2022-03-07', '2022-08-08', '2022-09-08']

/** A world with items of every state, month, field and addressee in three cells, one of them directly below the top. */
export async function makeSynthesisWorld(label: string) {
  const world = await makeWorld(seedDb, label)
  const base = await makeOrganisation(seedDb, {
    kind: 'cell',
    parentId: world.top.id,
    name: 'Chi bộ Hạt Kiểm lâm',
  })
  const [council] = await seedDb
    .insert(schema.addressees)
    .values({ orgId: world.top.id, name: 'Hội đồng nhân dân huyện', position: 2, isAssigned: false })
    .returning()
  const asked = [world.addressee?.id ?? 0, council?.id ?? 0]
  const cells = [world.cell, world.neighbour, base]
  const rows = cells.flatMap((cell, place) =>
    sendings.flatMap((sentOn, month) =>
      statuses.map((status, at): typeof schema.feedbackItems.$inferInsert => {
        const turn = place + month + at
        const isReplied = replied.includes(status)
        const answeredOn = addDays(sentOn, 3 + (turn % 3))
        // One in nine was taken back by its cell: closed without an answer read out.
        const isWithdrawn = status === 'closed' && turn % 3 === 0
        return {
          code: `${label}-${cell.id}-${sentOn}-${status}`,
          orgId: cell.id,
          kind: 'petition',
          addresseeId: asked[turn % 2] ?? 0,
          field: fields[turn % 3] ?? '',
          raisedBy: 'Lê Công Rạng',
          title: `Việc ${turn} ${label}`,
          text: `Nội dung riêng của ${cell.name}.`,
          status,
          ownerId: cell.id,
          agencyId: turn % 2 === 0 ? world.agency.id : null,
          sentOn,
          dueOn: status === 'closed' || status === 'askedAgain' ? null : addDays(sentOn, 2 + 4 * (turn % 2)),
          stoppedOn: status === 'clarifying' ? sentOn : null,
          replyKind: isReplied || status === 'drafted' ? 'explained' : null,
          replyText: isReplied ? 'Đã trả lời đủ.' : status === 'drafted' ? 'CHỈ LÀ DỰ THẢO' : null,
          ...(isReplied && !isWithdrawn
            ? { answeredOn, answerDueOn: turn % 4 === 0 ? null : addDays(sentOn, 4) }
            : {}),
          readOutOn: !isWithdrawn && ['closed', 'askedAgain'].includes(status) ? answeredOn : null,
        }
      }),
    ),
  )
  const items = await seedDb.insert(schema.feedbackItems).values(rows).returning()
  const reached = items.filter(({ status }) => status !== 'sent' && status !== 'clarifying')
  await seedDb.insert(schema.feedbackSteps).values(
    reached.map(({ id, orgId, sentOn }) => ({
      itemId: id,
      orgId,
      step: orgId === base.id ? 'open' : 'forward',
      fromStatus: orgId === base.id ? null : ('sent' as const),
      toStatus: 'forwarded' as const,
      doneBy: world.accounts.committeeOffice.id,
      doneOn: addDays(sentOn, 1),
    })),
  )
  return { world, base, items }
}
