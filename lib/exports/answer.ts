import 'server-only'
import { db } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { canSomewhere, type Permission, pathsFor, type Viewer } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { isReadable } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { excelResponse } from '@/lib/excel/response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { lists } from './lists'
import { isListName, listNames } from './names'

/** “Tải Excel” of a list: what the page shows with its filter, all of it, for whoever may open the page; recorded. */
export async function downloadList(request: Request, name: string) {
  const viewer = await requireViewer()
  if (!isListName(name)) return paperNotFound()
  const { title, permission } = listNames[name]
  if (!canSomewhere(viewer, permission)) return paperNotFound()
  // Addresses are anybody's: what no page could ask for filters nothing, and the log could not hold it.
  const sent = [...new URL(request.url).searchParams]
  const asked = Object.fromEntries(sent.filter(([name, value]) => isReadable(name + value)))
  const { rows, also } = lists[name]
  const found = await rows(viewer, asked, await businessDay())
  if (!found) return paperNotFound()
  await recordList(viewer, { name, permission, detail: { ...asked, rows: found.rows.length } })
  const sheet = { name: title.slice(0, 31), heads: [...found.columns], rows: found.rows }
  return excelResponse(also ? [sheet, also()] : [sheet], title)
}

type Taken = { name: string; permission: Permission; detail: Record<string, unknown> }

/** Who took which list along, with which filter. */
export async function recordList(viewer: Viewer, { name, permission, detail }: Taken) {
  const [path = ''] = pathsFor(viewer, permission).toSorted((one, other) => one.length - other.length)
  await db.insert(auditEntries).values({
    accountId: viewer.accountId,
    action: 'lists.export',
    subject: `lists:${name}`,
    orgPath: path,
    outcome: 'read',
    detail,
  })
}
