import type { World } from '../world'

/** Stands in every text of the victim's rows; whoever may not read them must never receive it. */
export const MARKER = 'BIMATCHIBO'

/** The cell that nobody else may reach: where it stands, one of its members, and its secretary, who writes. */
export const victimOf = ({ cell, commune, top, agency, member, accounts }: World) => ({
  ...{ orgId: cell.id, communeId: commune.id, topId: top.id, agencyId: agency.id },
  ...{ memberId: member.id, by: accounts.cellSecretary.id, accounts },
})

export type Victim = ReturnType<typeof victimOf>

/** The first row; there must be one. */
export async function one<Row>(rows: PromiseLike<Row[]>): Promise<Row> {
  const [row] = await rows
  if (!row) throw new Error('row not made')
  return row
}
