import { type Flat, rowsOf } from '@/lib/meetings/draft'

/** What each filled row of a list says in one line; a choice by its words. */
export const linesOf = (
  flat: Flat,
  list: string,
  fields: readonly string[],
  words: Record<string, string> = {},
) =>
  Array.from({ length: rowsOf(flat, list) }, (_, index) => {
    const said = fields.map((field) => flat[`${list}.${index}.${field}`] ?? '')
    return said
      .map((value) => words[value] ?? value)
      .filter(Boolean)
      .join(' – ')
  })
