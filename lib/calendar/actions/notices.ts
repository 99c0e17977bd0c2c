'use server'

import { scheduleNotices } from '@/db/schema'
import { issueNoticeInput } from '@/lib/calendar/input'
import { findOrganisation } from '@/lib/calendar/load'
import { scheduleNoticeFrom } from '@/lib/calendar/notice-paper'
import { noticeSourceOf } from '@/lib/calendar/notice-source'
import { action } from '@/lib/core/action'
import { showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { takeNumber } from '@/lib/meetings/numbering'
import { papersAfter } from '@/lib/papers/after'
import { noticeFileName } from '@/lib/papers/file-name'
import { queuePapers } from '@/lib/papers/queue'

/** Ban hành Thông báo lịch sinh hoạt: only now it takes its number; the text is kept as it stands. */
export const issueNotice = action({
  permission: 'notices.issue',
  input: issueNoticeInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, viewer, thing: org, input, today }) => {
    const { month, signerPost, signerName } = input
    const source = await noticeSourceOf(tx, org.id, month)
    if (!source)
      throw new RuleError(`Tháng ${showMonth(month)} chưa mở kỳ sinh hoạt nên chưa có lịch để báo.`)
    const recipients = input.recipients
      .split('\n')
      .flatMap((line) => line.replace(/^[-\s]+/, '').trim() || [])
    const number = await takeNumber(tx, org.id, 'TB', today)
    const content = scheduleNoticeFrom(source, {
      number,
      issuedOn: today,
      signerPost,
      signerName,
      recipients,
    })
    const [made] = await tx
      .insert(scheduleNotices)
      .values({ orgId: org.id, month, number, issuedOn: today, issuedBy: viewer.accountId, content })
      .returning({ id: scheduleNotices.id })
    if (!made) throw new Error('no row came back')
    const fileName = noticeFileName(month, org.name)
    await queuePapers(tx, { id: made.id, orgId: org.id }, [{ form: 'scheduleNotice', fileName }])
    papersAfter(made.id, ['scheduleNotice'])
    return {
      goTo: `/calendar/notices/${made.id}?done=issued`,
      detail: { noticeId: made.id, month, number, cells: source.cells.length },
    }
  },
})
