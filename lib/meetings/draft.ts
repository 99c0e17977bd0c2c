/**
 * A draft as the page holds it: field name → text. The same shape leaves a plain form, the autosave and the draft kept
 * on the device, so that all three are read by one function and merged by another. Nothing here needs a server.
 */
export type Flat = Record<string, string>

/** What one saving may weigh: a whole year's longest minutes fit many times over. */
export const MOST_SAVED = 2_000_000
export const TOO_MUCH_SAVED =
  'Biên bản dài quá 2 MB nên chưa lưu. Những gì đồng chí nhập vẫn còn ở đây; đồng chí rút gọn rồi lưu lại.'

/** The part of the content a field belongs to: "opinions.0.text" to "opinions". */
export const partOf = (name: string) => {
  const dot = name.indexOf('.')
  return dot < 0 ? name : name.slice(0, dot)
}

/** A draft, or those parts of it that changed since the version it grew from. */
export type Sending = { draft: Flat; parts?: string[] }

/** Lists of the content; a row counts when one of these fields says something. */
const lists = new Map<string, readonly string[]>(
  Object.entries({
    attendance: ['memberId', 'name'],
    guests: ['name', 'position'],
    groups: ['name', 'place', 'head', 'members'],
    documents: ['text'],
    lastTasks: ['title'],
    opinions: ['speaker', 'text', 'conclusion'],
    guestRemarks: ['name', 'text'],
    feedback: ['title', 'text', 'addresseeId'],
    assignments: ['title', 'assignee'],
    answers: ['itemId'],
    votes: ['motion'],
    subjects: ['memberId', 'name', 'work', 'papers', 'strengths', 'weaknesses', 'conclusion', 'opinions'],
    tellers: ['name', 'position'],
    /** A list inside the rows of another. */
    'subjects.opinions': ['speaker', 'text'],
    thematicOpinions: ['speaker', 'text', 'conclusion'],
    parts: ['title', 'from', 'to'],
    candidates: ['name'],
  }),
)

const rowName = /^([a-zA-Z]+)\.(\d{1,4})\.(.+)$/

/** One row of a list, with the number it has on the page. */
export type Row = { at: number; fields: Flat }
export type Split = { rest: Flat; lists: Map<string, Row[]> }

/**
 * A draft taken apart: single fields, and the filled-in rows of each list in their order. `within` names the list whose
 * row this is, because a row may hold a list of its own.
 */
export function split(flat: Flat, within = ''): Split {
  // Most rows hold no list of their own: nothing to take apart.
  if (!Object.keys(flat).some((name) => name.includes('.'))) return { rest: flat, lists: new Map() }
  const all = new Map<string, Map<number, Flat>>()
  const rest: Flat = {}
  for (const [name, value] of Object.entries(flat)) {
    // Most names are those of a row's fields and hold no dot: they need no look.
    const [, list = '', index = '', field = ''] = (name.includes('.') && rowName.exec(name)) || []
    if (!lists.has(within + list)) {
      rest[name] = value
      continue
    }
    const ofList = all.get(list) ?? new Map<number, Flat>()
    all.set(list, ofList)
    const row = ofList.get(Number(index)) ?? {}
    ofList.set(Number(index), row)
    row[field] = value
  }
  const filled = [...all].map(([list, ofList]): [string, Row[]] => [
    list,
    [...ofList]
      .map(([at, fields]) => ({ at, fields: tidy(fields, `${within}${list}.`) }))
      .sort((first, second) => first.at - second.at)
      .filter(({ fields }) => lists.get(within + list)?.some((field) => saysSomething(fields, field))),
  ])
  return { rest, lists: new Map(filled) }
}

/** Puts a draft together again, each row under the number it carries. */
export function join({ rest, lists: all }: Split): Flat {
  const flat = { ...rest }
  for (const [list, ofList] of all)
    for (const { at, fields } of ofList)
      for (const [field, value] of Object.entries(fields)) flat[`${list}.${at}.${field}`] = value
  return flat
}

/** Drops rows nobody filled in and numbers the others from 0, so that two drafts can be compared name by name. */
export function tidy(flat: Flat, within = ''): Flat {
  const { rest, lists: all } = split(flat, within)
  for (const ofList of all.values()) for (const [number, row] of ofList.entries()) row.at = number
  return join({ rest, lists: all })
}

/** A field with text, or a list inside with a row. */
const saysSomething = (row: Flat, field: string) =>
  row[field]?.trim() || Object.keys(row).some((name) => name.startsWith(`${field}.`))

/** How many rows of a list a draft holds; the list of a row is "subjects.0.opinions". */
export const rowsOf = (flat: Flat, list: string) =>
  1 +
  Math.max(
    -1,
    ...Object.keys(flat).map((name) =>
      name.startsWith(`${list}.`) ? Number(name.slice(list.length + 1).split('.')[0]) : -1,
    ),
  )

export const sameText = (first: string | undefined, second: string | undefined) =>
  (first ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim() ===
  (second ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim()

export const namesIn = (...drafts: Flat[]) => [...new Set(drafts.flatMap((draft) => Object.keys(draft)))]

export const sameDraft = (first: Flat, second: Flat) =>
  namesIn(first, second).every((name) => sameText(first[name], second[name]))

type Tree = { [key: string]: string | Tree | Tree[] }

const emptyTree = (): Tree => Object.create(null)

/** "opinions.0.text" → { opinions: [{ text }] }, without the rows nobody filled in. */
export function nest(flat: Flat, within = ''): Tree {
  const { rest, lists: all } = split(flat, within)
  const root = emptyTree()
  for (const [name, value] of Object.entries(rest)) place(root, name, value)
  for (const [list, ofList] of all) root[list] = ofList.map(({ fields }) => nest(fields, `${within}${list}.`))
  return root
}

function place(tree: Tree, name: string, value: string) {
  const dot = name.indexOf('.')
  if (dot < 0) {
    tree[name] = value
    return
  }
  const key = name.slice(0, dot)
  const below = tree[key]
  const branch = typeof below === 'object' && !Array.isArray(below) ? below : emptyTree()
  tree[key] = branch
  place(branch, name.slice(dot + 1), value)
}
