'use server'

import { and, eq, isNotNull, max } from 'drizzle-orm'
import { templates } from '@/db/schema'
import { scope } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { organisationById } from '@/lib/organisations/load'
import { publishTemplateInput } from '@/lib/templates/input'
import { lockTemplate, neededOn } from '@/lib/templates/load'
import { assertDraft, assertPublishable } from '@/lib/templates/rules'

/** Công bố: for an organisation and everything below it, from a day on. The wrapper asks for both places. */
export const publishTemplate = action({
  permission: 'templates.publish',
  input: publishTemplateInput,
  load: async (tx, { templateId, orgId }, viewer) => {
    const [reached] = await tx
      .select({ id: templates.id })
      .from(templates)
      .where(
        and(eq(templates.id, templateId), scope(viewer, 'templates.publish', { path: templates.orgPath })),
      )
    const template = reached && (await lockTemplate(tx, templateId))
    const target = await organisationById(tx, orgId)
    return template && target && { ...template, path: target.path, target }
  },
  run: async ({ tx, viewer, thing: { target, ...template }, input: { startsOn }, today }) => {
    assertDraft(template)
    const needed = await neededOn(tx, template.kind, startsOn, target.path)
    assertPublishable(template, { startsOn, today, needed })
    const [newest] = await tx
      .select({ number: max(templates.number) })
      .from(templates)
      .where(
        and(
          eq(templates.orgId, target.id),
          eq(templates.kind, template.kind),
          isNotNull(templates.validFrom),
        ),
      )
    const number = (newest?.number ?? 0) + 1
    await tx
      .update(templates)
      .set({
        orgId: target.id,
        number,
        validFrom: startsOn,
        publishedOn: today,
        publishedBy: viewer.accountId,
        version: template.version + 1,
      })
      .where(eq(templates.id, template.id))
    return {
      goTo: `/templates/${template.id}?after=publish`,
      detail: { kind: template.kind, number, startsOn, target: target.name },
    }
  },
})
