import { z } from 'zod'
import type { AgendaLine } from '@/db/schema'
import { count, id, longText, optionalText, version } from '@/lib/core/fields'
import { readRows } from '@/lib/core/rows'

export const longest = { title: 300, presenter: 120, invited: 2_000, lines: 60 }

/** Phát hành, thêm vào chương trình: of the version the page showed. */
export const issueInput = z.object({ meetingId: id(), version: version() })

const line = z.object({
  /** One line, though its box shows two. */
  title: optionalText(longest.title).transform((words) => words.replace(/\s+/g, ' ')),
  presenter: optionalText(longest.presenter),
  minutes: count(600).optional(),
})

/** One group of fields for each line: "title-3", "presenter-3", "minutes-3". */
export const agendaInput = z
  .object({
    meetingId: id(),
    version: version(),
    invited: longText(longest.invited),
    /** The button that was pressed: "up-3", "down-3"; none: the programme is done. */
    move: z
      .string()
      .regex(/^(up|down)-\d{1,2}$/)
      .optional()
      .catch(undefined),
  })
  .catchall(z.unknown())
  .superRefine((form, context) => {
    for (const { field, message } of readRows(form, line).issues)
      context.addIssue({ code: 'custom', path: [field], message })
    const [surplus] = numbered(form)[longest.lines] ?? []
    if (surplus !== undefined)
      context.addIssue({
        code: 'custom',
        path: [`title-${surplus}`],
        message: `Chương trình nhiều nhất ${longest.lines} dòng.`,
      })
  })

const numbered = (form: Record<string, unknown>): [no: number, AgendaLine][] =>
  [...readRows(form, line).rows]
    .sort(([one], [other]) => one - other)
    .flatMap(([no, { minutes, ...words }]): [number, AgendaLine][] =>
      words.title === '' ? [] : [[no, { ...words, minutes: minutes ?? null }]],
    )

/** The lines in their order; one whose words were cleared is left out. */
export const linesOf = (form: Record<string, unknown>): AgendaLine[] => numbered(form).map(([, each]) => each)

/** Chuyển lên, chuyển xuống: the same lines with one in its neighbour's place, and where it stands now, from 1. */
export function movedLines(form: Record<string, unknown>, move: string) {
  const rows = numbered(form)
  const [direction, no] = move.split('-')
  const from = rows.findIndex(([each]) => each === Number(no))
  const to = from + (direction === 'up' ? -1 : 1)
  const lines = rows.map(([, each]) => each)
  const [moving, other] = [lines[from], lines[to]]
  if (!moving || !other) return { lines, at: from + 1 }
  return { lines: lines.with(from, other).with(to, moving), at: to + 1 }
}
