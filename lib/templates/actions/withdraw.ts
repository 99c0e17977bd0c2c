'use server'

import { eq } from 'drizzle-orm'
import { templates } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { templateOn } from '@/lib/meetings/template-on'
import { withdrawTemplateInput } from '@/lib/templates/input'
import { lockTemplate } from '@/lib/templates/load'
import { assertWithdrawable } from '@/lib/templates/rules'

/** Ngừng dùng: what applied before, or above, applies again; refused where there would be none. */
export const withdrawTemplate = action({
  permission: 'templates.withdraw',
  input: withdrawTemplateInput,
  load: (tx, { templateId }) => lockTemplate(tx, templateId),
  run: async ({ tx, thing: template, input: { withdrawnFrom }, today }) => {
    assertWithdrawable(template, { from: withdrawnFrom, today })
    await tx
      .update(templates)
      .set({ withdrawnFrom, version: template.version + 1 })
      .where(eq(templates.id, template.id))
    const { kind, path } = template
    const next = await templateOn(tx, kind, withdrawnFrom, path)
    return {
      message: `Từ ngày ${showDay(withdrawnFrom)} dùng mẫu "${next.name}". Biên bản đã mở giữ mẫu cũ.`,
      detail: { kind, withdrawnFrom, next: next.id },
    }
  },
})
