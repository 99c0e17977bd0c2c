'use server'

import { and, eq, isNull } from 'drizzle-orm'
import { templates } from '@/db/schema'
import { action } from '@/lib/core/action'
import { kindWords } from '@/lib/meetings/labels'
import { templateOn } from '@/lib/meetings/template-on'
import { organisationById } from '@/lib/organisations/load'
import { discardTemplateInput, draftTemplateInput, nameTemplateInput } from '@/lib/templates/input'
import { lockTemplate } from '@/lib/templates/load'
import { assertDraft } from '@/lib/templates/rules'

/** Soạn bản mới: a draft copied from the version in force; where one is being worked on already, it leads there. */
export const draftTemplate = action({
  permission: 'templates.draft',
  input: draftTemplateInput,
  load: (tx, { orgId }) => organisationById(tx, orgId),
  run: async ({ tx, thing: organisation, input: { kind }, today }) => {
    const from = await templateOn(tx, kind, today, organisation.path)
    const name = from.kind === kind ? from.name : `Biên bản ${kindWords[kind].paper}`
    const [made] = await tx
      .insert(templates)
      .values({ orgId: organisation.id, kind, name, sections: from.sections, captions: from.captions })
      .onConflictDoNothing()
      .returning({ id: templates.id })
    const [draft] = made
      ? [made]
      : await tx
          .select({ id: templates.id })
          .from(templates)
          .where(
            and(eq(templates.orgId, organisation.id), eq(templates.kind, kind), isNull(templates.validFrom)),
          )
    return { goTo: `/templates/${draft?.id}`, detail: { kind, copiedFrom: from.id } }
  },
})

/** Name and captions; a caption left empty is that of each organisation. */
export const nameTemplate = action({
  permission: 'templates.update',
  input: nameTemplateInput,
  load: (tx, { templateId }) => lockTemplate(tx, templateId),
  run: async ({ tx, thing: template, input: { name, minutesLeft, minutesRight, onBehalf } }) => {
    assertDraft(template)
    const captions = {
      ...(minutesLeft && { minutesLeft }),
      ...(minutesRight && { minutesRight }),
      ...(onBehalf && { onBehalf }),
    }
    await tx
      .update(templates)
      .set({ name, captions, version: template.version + 1 })
      .where(eq(templates.id, template.id))
    return { message: 'Đã lưu tên mẫu và thể thức ký.', detail: { name, captions } }
  },
})

export const discardTemplate = action({
  permission: 'templates.discard',
  input: discardTemplateInput,
  load: (tx, { templateId }) => lockTemplate(tx, templateId),
  run: async ({ tx, thing: template }) => {
    assertDraft(template)
    await tx.delete(templates).where(eq(templates.id, template.id))
    return { goTo: '/templates?after=discard', detail: { name: template.name } }
  },
})
