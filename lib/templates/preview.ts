import 'server-only'
import { db } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { getSettings } from '@/lib/core/settings'
import { minutesContent } from '@/lib/meetings/content'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { blankPaper } from '@/lib/meetings/paper/blank-paper'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import { shownSections } from '@/lib/meetings/rules/sections'
import { rulesOn } from '@/lib/meetings/rules-on'
import type { Template } from './queries/list'

/** Stands in for the register, so that the roll and its counts can be seen. */
const people = ['Đồng chí A (ví dụ)', 'Đồng chí B (ví dụ)']

/** Empty minutes as the recorder would find them. Who may see the template was asked by the query that read it. */
export async function emptyMinutesFor({ path, kind, sections }: Template, day: Day) {
  const content = minutesContent.parse({
    attendance: people.map((name, index) => ({ memberId: index + 1, name })),
  })
  const rules = await rulesOn(db, day, path)
  const form = { kind, isCombined: false }
  const outcome = outcomeOf(content, rules, form)
  return { sections: shownSections(sections, form), draft: { ...form, content, rules, outcome } }
}

/** The template on paper: its wording, dots for all the rest. */
export async function blankFrom(template: Template, day: Day) {
  const { orgId, orgKind, kind, sections, captions } = template
  const own = await letterheadOf(db, orgId, kind, captions)
  if (!own) return undefined
  const letterhead =
    orgKind === 'cell' ? own : { ...own, upper: 'ĐẢNG BỘ CẤP TRÊN TRỰC TIẾP', lower: 'CHI BỘ ……………' }
  const { superiorWord } = await getSettings()
  const form = { kind, isCombined: false }
  return blankPaper({
    ...form,
    occasion: null,
    sections: shownSections(sections, form),
    letterhead,
    superiorWord,
    month: day,
    day: null,
    plannedAt: null,
    place: null,
    members: [],
    isDraft: template.isDraft,
  })
}
