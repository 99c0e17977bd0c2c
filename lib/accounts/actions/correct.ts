'use server'

import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { accounts, grants } from '@/db/schema'
import { assertMayManage } from '@/lib/accounts/authority'
import { correctAccountInput } from '@/lib/accounts/input'
import { accountById } from '@/lib/accounts/load'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'

/** Sửa tài khoản cấp nhầm: the name as it should have been typed, and the tie to a member who is somebody else. */
export const correctAccount = action({
  permission: 'accounts.correct',
  input: correctAccountInput,
  load: (tx, { accountId }) => accountById(tx, accountId),
  run: async ({ tx, viewer, thing: account, input: { rightName, isUntied }, today }) => {
    await assertMayManage(tx, viewer, account.id, today)
    if (isUntied) {
      const [own] = await tx
        .select({ id: grants.id })
        .from(grants)
        .where(
          and(
            eq(grants.accountId, account.id),
            eq(grants.role, 'member'),
            or(isNull(grants.endsOn), gte(grants.endsOn, today)),
          ),
        )
        .limit(1)
      if (own)
        throw new RuleError(
          'Tài khoản đang giữ vai trò Đảng viên của người này; đồng chí kết thúc vai trò ấy trước.',
          'isUntied',
        )
    }
    await tx
      .update(accounts)
      .set({
        fullName: rightName,
        memberId: isUntied ? null : account.memberId,
        version: sql`${accounts.version} + 1`,
      })
      .where(eq(accounts.id, account.id))
    const isRenamed = rightName !== account.fullName
    const said = isRenamed ? 'Đã sửa họ và tên.' : 'Họ và tên vẫn như cũ.'
    return {
      message: isUntied ? 'Đã gỡ; đồng chí gắn lại đúng người ở mục Gắn với đảng viên.' : said,
      detail: {
        fullName: rightName,
        ...(isRenamed ? { before: account.fullName } : {}),
        ...(isUntied ? { untiedFrom: account.memberId } : {}),
      },
    }
  },
})
