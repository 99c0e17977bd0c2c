import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { exemptionRequests, transfers } from '@/db/schema'
import { can, type Place, type Viewer } from '@/lib/auth/policy'
import { openWorkOf } from '@/lib/reorganisations/end-cell'
import { underWay } from '@/lib/transfers/conditions'

/** Việc đang làm of a cell, in words: what goes on elsewhere when it ends. */
export async function listOpenWork(viewer: Viewer, cell: Place & { id: number }) {
  if (!can(viewer, 'organisations.dissolve', cell)) return []
  const { items, tasks, candidates, questions } = await openWorkOf(db, cell.id)
  const moving = await db.$count(
    transfers,
    and(underWay, or(eq(transfers.orgId, cell.id), eq(transfers.toOrgId, cell.id))),
  )
  const requests = await db.$count(
    exemptionRequests,
    and(eq(exemptionRequests.orgId, cell.id), inArray(exemptionRequests.state, ['submitted', 'proposed'])),
  )
  const all: [number, string][] = [
    [items, 'phản ánh, góp ý đang theo dõi'],
    [tasks, 'nhiệm vụ chưa xong hoặc chưa báo cáo chi bộ'],
    [questions, 'câu hỏi về quy định'],
    [candidates, 'nguồn phát triển đảng'],
    [moving, 'lần chuyển sinh hoạt chưa tiếp nhận'],
    [requests, 'đơn xin miễn sinh hoạt đang xét'],
  ]
  return all.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`)
}
