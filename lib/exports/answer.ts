import 'server-only'
import { canSomewhere, type Permission, type Viewer } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import type { Day } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import type { ExcelSheet } from '@/lib/excel/book'
import { excelResponse } from '@/lib/excel/response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import type { Listed } from './listed'
import { recordList } from './record'

type List = {
  /** The word of the room, for the log: "members". */
  name: string
  title: string
  permission: Permission
  /** The list's own question with the filter of the address, all pages. */
  rows: (viewer: Viewer, asked: Record<string, string>, today: Day) => Promise<Listed>
  /** A second sheet that explains the first. */
  also?: () => ExcelSheet
}

/** “Tải Excel” of a list: what the page shows with its filter, all of it, for whoever may open the page; recorded. */
export function downloadOf({ name, title, permission, rows, also }: List) {
  return async (request: Request) => {
    const viewer = await requireViewer()
    if (!canSomewhere(viewer, permission)) return paperNotFound()
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    const found = await rows(viewer, asked, await businessDay())
    await recordList(viewer, { name, permission, detail: { ...asked, rows: found.rows.length } })
    const sheet = { name: title.slice(0, 31), heads: [...found.columns], rows: found.rows }
    return excelResponse(also ? [sheet, also()] : [sheet], title)
  }
}
