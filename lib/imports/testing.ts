import { randomUUID } from 'node:crypto'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import type { Cell } from '@/lib/excel/cells'
import type { KindName } from './kinds'
import { prepareImport } from './prepare'
import { getImport } from './queries'

/** Sends a list as the form does and opens its preview. */
export async function previewOf(viewer: Viewer, kind: KindName, rows: Cell[][], submitKey = randomUUID()) {
  const { goTo } = await prepareImport(viewer, {
    kind,
    grids: [{ name: 'A', rows, merged: [] }],
    fileName: 'danh-sach.xlsx',
    submitKey,
  })
  const id = Number(goTo?.split('/')[2])
  const prepared = await getImport(viewer, id)
  if (!prepared?.list) throw new Error('no preview')
  const says = prepared.list.verdicts.map(({ problems }) => problems.map((each) => each.says).join(' '))
  return {
    id,
    fresh: prepared.fresh,
    known: prepared.known,
    wrong: prepared.wrong,
    says,
    list: prepared.list,
  }
}

export const countMembers = async (orgId: number) =>
  (await owner`SELECT count(*)::int AS n FROM members WHERE org_id = ${orgId}`)[0]?.n
