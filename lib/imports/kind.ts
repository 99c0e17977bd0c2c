import 'server-only'
import type { Tx } from '@/db/client'
import type { Permission, Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Settings } from '@/lib/core/settings'
import type { Column, Row, Verdict } from './columns'

/** Where rows are looked at and stored: in one transaction, as far as its viewer reaches. */
export type Desk = { tx: Tx; viewer: Viewer; today: Day; settings: Settings }

export type Checked<Value> = Verdict & { value?: Value }

type Spec<Value> = {
  /** What is imported, as a title and as it is counted. */
  title: string
  noun: string
  permission: Permission
  columns: readonly Column[]
  /** The list where what was imported is seen. */
  list: string
  check: (desk: Desk, rows: readonly Row[]) => Promise<Checked<Value>[]>
  /** Stores what is fresh and tells the ids. */
  store: (desk: Desk, values: Value[]) => Promise<number[]>
}

const verdictOf = ({ row, is, title, place, placeAs, read, problems, note }: Verdict): Verdict => ({
  row,
  is,
  title,
  place,
  placeAs,
  read,
  problems,
  note,
})

/** What the preview said, as one text. Titles do not matter: a cell that was renamed meanwhile is the same cell. */
const outcome = (verdicts: readonly Verdict[]) =>
  verdicts.map(({ row, is, problems, note = '' }) => `${row}:${is}:${problems.length}:${note}`).join()

/**
 * One kind of import. The rows are looked at again where they are stored: what is stored is exactly what the preview
 * showed, or nothing.
 */
export function importKind<Value>({ check, store, ...words }: Spec<Value>) {
  return {
    ...words,
    check: async (desk: Desk, rows: readonly Row[]) => (await check(desk, rows)).map(verdictOf),
    store: async (desk: Desk, rows: readonly Row[], shown: readonly Verdict[]) => {
      const checked = await check(desk, rows)
      if (outcome(checked) !== outcome(shown)) throw changed()
      return store(
        desk,
        checked.flatMap(({ is, value }) => (is === 'fresh' && value !== undefined ? [value] : [])),
      )
    },
  }
}
export type ImportKind = ReturnType<typeof importKind<unknown>>

const changed = () =>
  new RuleError(
    'Danh sách trong cổng đã thay đổi từ lúc đồng chí xem trước nên chưa nhập dòng nào. Đồng chí tải tệp lên lại để xem trước lần nữa.',
  )

const CHUNK = 1_000

/** Statements of so many rows each. */
export async function inChunks<Value, Made>(
  values: readonly Value[],
  write: (chunk: Value[]) => Promise<Made[]>,
) {
  const made: Made[] = []
  for (let at = 0; at < values.length; at += CHUNK) made.push(...(await write(values.slice(at, at + CHUNK))))
  return made
}
