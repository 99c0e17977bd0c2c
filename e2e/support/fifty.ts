import { drizzle } from 'drizzle-orm/postgres-js'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { formOf } from '../../bench/forms.js'
import type { World } from '../../bench/world.js'

const ITEMS = 50

/**
 * Fifty assignments laid before a leader, and the form that approves them all. The 26th goes to a body whose row can be
 * held: there the writing stops, with half of it done.
 */
export async function fiftyToAssign(bench: World, address: string) {
  const { sql } = bench
  const db = drizzle(sql, { schema, casing: 'snake_case' })
  const { top, cell, agency, addressee, accounts } = await makeWorld(db, 'giao50')
  const front = await makeOrganisation(db, { kind: 'agency', parentId: top.id, name: 'Mặt trận' })
  const asked = { kind: 'petition', field: 'Thủy lợi', raisedBy: 'Tập thể chi bộ' } as const
  const said = { title: 'Kênh tưới', text: 'Kênh tưới bồi lắng.', sentOn: '2022-09-01', dueOn: '2022-09-15' }
  const items = await db
    .insert(schema.feedbackItems)
    .values(
      Array.from({ length: ITEMS }, (_, at) => ({
        ...{ ...asked, ...said, code: `G50-${at}`, orgId: cell.id, ownerId: top.id },
        ...{ addresseeId: addressee?.id ?? 0, status: 'proposed' as const },
      })),
    )
    .returning()
  await db.insert(schema.feedbackSteps).values(
    items.map(({ id, orgId }, at) => ({
      ...{
        itemId: id,
        orgId,
        step: 'propose',
        fromStatus: 'forwarded' as const,
        toStatus: 'proposed' as const,
      },
      ...{ toOrgId: at === ITEMS / 2 ? front.id : agency.id, dueOn: '2022-10-04', doneOn: '2022-09-02' },
      doneBy: accounts.districtOffice.id,
    })),
  )
  const ids = items.map(({ id }) => id)
  const page = await formOf(
    `${address}/feedback/approvals/many?kind=assign`,
    await bench.cookieOf(accounts.permanentCommittee.loginName),
    'Duyệt các mục đã chọn',
  )
  const ticked = items.map(({ id, version }): [string, string] => ['items[]', `${id}:${version}`])
  return {
    form: { ...page, fields: [...page.fields, ...ticked] },
    held: front.id,
    /** Waits for whatever is still being undone. */
    statuses: async () => {
      const rows = await sql`select status from feedback_items where id = any(${ids}) for update`
      return [...new Set(rows.map(({ status }) => status))]
    },
    assigned: async () => {
      const [row] = await sql`
        select count(*)::int from feedback_steps where step = 'assign' and item_id = any(${ids})`
      return row?.count
    },
  }
}
