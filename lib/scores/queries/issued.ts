import 'server-only'
import { and, eq } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, papers, scoreLists } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/papers/current'

/** Danh sách tổng hợp as it was issued for a committee and month, the version that holds. */
export async function getIssuedList(viewer: Viewer, orgId: number, month: Day) {
  const [found] = await byKey
    .select({
      id: scoreLists.id,
      path: scoreLists.orgPath,
      code: papers.code,
      data: papers.data,
      fileName: papers.fileName,
      issuedOn: papers.issuedOn,
      issuedBy: accounts.fullName,
    })
    .from(scoreLists)
    .innerJoin(papers, isCurrent('scoreList', scoreLists.id))
    .leftJoin(accounts, eq(accounts.id, papers.issuedBy))
    .where(
      and(
        eq(scoreLists.orgId, orgId),
        eq(scoreLists.month, month),
        scope(viewer, 'scores.list', { path: scoreLists.orgPath }),
      ),
    )
  return found
}
