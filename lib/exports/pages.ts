import { cursor } from '@/lib/core/paging'

/** Rows fetched at once; a list of any length costs the memory of its rows alone. */
export const CHUNK = 1_000
/** What a worksheet takes, and some room. */
export const MOST = 200_000

type Page<Row> = { rows: Row[]; next?: string }
type After = (string | number)[] | undefined

/** Every page of a list, one after the other, by the list's own question. */
export async function everyRow<Row>(page: (after: After) => Promise<Page<Row>>, most = MOST): Promise<Row[]> {
  const all: Row[] = []
  let after: After
  do {
    const { rows, next } = await page(after)
    all.push(...rows)
    after = cursor().parse(next)
  } while (after && all.length < most)
  return all
}

/** What is asked of many ids, so many at a time. */
export async function ofEach<Row>(ids: readonly number[], ask: (some: number[]) => Promise<Row[]>) {
  const all: Row[] = []
  for (let at = 0; at < ids.length; at += CHUNK) all.push(...(await ask(ids.slice(at, at + CHUNK))))
  return all
}
