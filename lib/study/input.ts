import { z } from 'zod'
import { studyKind } from '@/db/schema'
import { choice, chosen, day, id, text, version } from '@/lib/core/fields'

const session = z.object({
  kind: choice(studyKind.enumValues),
  title: text(300),
  organiser: text(150),
  startsOn: day(),
  endsOn: day().optional(),
})

export const createSessionInput = session.extend({
  organisationId: chosen('Đồng chí chọn tổ chức ghi đợt học này.'),
})
export const updateSessionInput = session.extend({ sessionId: id(), version: version() })

const ids = z
  .array(id())
  .max(500, 'Danh sách dài quá 500 người; đồng chí làm theo từng chi bộ.')
  .transform((all) => [...new Set(all)])

export const markInput = z.object({
  sessionId: id(),
  cellId: id(),
  /** Whom the form showed: nobody else's tick is touched. */
  shown: z
    .string({ error: 'Biểu mẫu đã cũ; đồng chí tải lại trang.' })
    .transform((value): unknown => value.split(','))
    .pipe(ids),
  members: ids.optional().default([]),
})

/** Whose attendance of which session. */
export const attendanceFilter = z.object({ session: id(), org: id().optional().catch(undefined) })

export const studyFilter = z.object({
  kind: z.enum(studyKind.enumValues).optional().catch(undefined),
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  org: id().optional().catch(undefined),
})
