import { z } from 'zod'
import type { AgendaLine } from '@/db/schema'
import { count, id, longText, optionalText, version } from '@/lib/core/fields'
import { readRows } from '@/lib/ratings/rows'

export const longest = { title: 300, presenter: 120, invited: 2_000, lines: 60 }

const line = z.object({
  title: optionalText(longest.title),
  presenter: optionalText(longest.presenter),
  minutes: count(600).optional(),
})

/** One group of fields for each line: "title-3", "presenter-3", "minutes-3". */
export const agendaInput = z
  .object({ meetingId: id(), version: version(), invited: longText(longest.invited) })
  .catchall(z.unknown())
  .superRefine((form, context) => {
    for (const { field, message } of readRows(form, line).issues)
      context.addIssue({ code: 'custom', path: [field], message })
  })

/** The lines in their order; one whose words were cleared is left out. */
export const linesOf = (form: Record<string, unknown>): AgendaLine[] =>
  [...readRows(form, line).rows]
    .sort(([one], [other]) => one - other)
    .slice(0, longest.lines)
    .flatMap(([, { minutes, ...words }]) =>
      words.title === '' ? [] : [{ ...words, minutes: minutes ?? null }],
    )
