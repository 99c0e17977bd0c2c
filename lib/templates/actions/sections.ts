'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import {
  addSectionInput,
  changeSectionInput,
  moveSectionInput,
  removeSectionInput,
} from '@/lib/templates/input'
import { lockTemplate, saveSections } from '@/lib/templates/load'
import {
  assertDraft,
  movedSection,
  newKey,
  withAddedSection,
  withChangedSection,
  withoutSection,
} from '@/lib/templates/rules'
import { knownSection } from '@/lib/templates/sections'

export const moveSection = action({
  permission: 'templates.update',
  input: moveSectionInput,
  load: (tx, { templateId }) => lockTemplate(tx, templateId),
  run: async ({ tx, thing: template, input: { key, direction } }) => {
    assertDraft(template)
    await saveSections(tx, template, movedSection(template.sections, key, direction))
    return { goTo: `/templates/${template.id}#${key}`, detail: { moved: key, direction } }
  },
})

export const removeSection = action({
  permission: 'templates.update',
  input: removeSectionInput,
  load: (tx, { templateId }) => lockTemplate(tx, templateId),
  run: async ({ tx, thing: template, input: { key } }) => {
    assertDraft(template)
    await saveSections(tx, template, withoutSection(template.sections, key))
    return { goTo: `/templates/${template.id}?after=remove`, detail: { removed: key } }
  },
})

/** A known section comes with its usual title; `own` is a text of its own under the title the board gives. */
export const addSection = action({
  permission: 'templates.update',
  input: addSectionInput,
  load: (tx, { templateId }) => lockTemplate(tx, templateId),
  run: async ({ tx, thing: template, input }) => {
    assertDraft(template)
    const known = knownSection(input.key)
    if (!known && input.key !== 'own') throw new RuleError('Không có phần này để thêm.', 'key')
    if (!known && !input.title) throw new RuleError('Phần tự đặt cần có tên.', 'title')
    const key = known ? input.key : newKey(template.sections)
    const added = { key, title: known?.title ?? input.title, isRequired: false }
    await saveSections(tx, template, withAddedSection(template.sections, added))
    return { goTo: `/templates/${template.id}/sections/${key}`, detail: { added: key, title: added.title } }
  },
})

export const changeSection = action({
  permission: 'templates.update',
  input: changeSectionInput,
  load: (tx, { templateId }) => lockTemplate(tx, templateId),
  run: async ({ tx, thing: template, input: { key, title, hint, fixedText, isRequired, phrases } }) => {
    assertDraft(template)
    const changed = {
      key,
      title,
      isRequired: isRequired || knownSection(key)?.isFixed === true,
      ...(hint && { hint }),
      ...(fixedText && { fixedText }),
      ...(phrases.length > 0 && { phrases }),
    }
    await saveSections(tx, template, withChangedSection(template.sections, changed))
    return { goTo: `/templates/${template.id}#${key}`, detail: { changed: key, title } }
  },
})
