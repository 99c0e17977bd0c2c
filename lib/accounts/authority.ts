import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { grants } from '@/db/schema'
import { can, type Role, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'
import { rolesAt } from './rules'

/** Roles of the top and of agencies are given by the administrator alone. */
const givenByTop: readonly Role[] = [...rolesAt.top, ...rolesAt.agency]

const mayGive = (viewer: Viewer, role: Role, path: string) =>
  can(viewer, givenByTop.includes(role) ? 'grants.giveTop' : 'grants.give', { path })

/**
 * Whoever resets a password can become that person: so only someone who could give every role the account holds,
 * now or later, may touch it. An office never reaches above its own place this way.
 */
export async function assertMayManage(tx: Tx, viewer: Viewer, accountId: number, today: Day) {
  if (accountId === viewer.accountId)
    throw new RuleError('Tài khoản của chính đồng chí do văn phòng cấp trên hoặc quản trị khác thay đổi.')
  const held = await tx
    .select({ role: grants.role, path: grants.orgPath, endsOn: grants.endsOn })
    .from(grants)
    .where(eq(grants.accountId, accountId))
  const beyond = held.find(
    ({ role, path, endsOn }) => !(endsOn && endsOn < today) && !mayGive(viewer, role, path),
  )
  if (beyond)
    throw new RuleError(
      `Người này còn giữ vai trò ngoài phạm vi của đồng chí${beyond.endsOn ? ` đến ${showDay(beyond.endsOn)}` : ''}; đề nghị quản trị cấp trên thực hiện.`,
    )
}

export function assertMayGive(viewer: Viewer, role: Role, path: string) {
  if (!can(viewer, 'grants.give', { path })) throw new NotFound()
  if (!mayGive(viewer, role, path))
    throw new RuleError('Vai trò này do quản trị hệ thống cấp; đồng chí đề nghị quản trị.', 'role')
}
