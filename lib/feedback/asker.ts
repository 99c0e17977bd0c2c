import { type SQL, sql } from 'drizzle-orm'
import { feedbackItems, organisations } from '@/db/schema'

type Name = typeof organisations.name | typeof organisations.shortName

/** The cell that asked, which an heir may have followed; `organisations` is joined by the item's place. */
const askedUnder = (column: 'name' | 'short_name', name: Name): SQL<string> =>
  sql<string>`case when ${feedbackItems.askedById} is null then ${name}
    else (select asked.${sql.raw(column)} from organisations asked where asked.id = ${feedbackItems.askedById}) end`

export const askerName = askedUnder('name', organisations.name)
export const askerShortName = askedUnder('short_name', organisations.shortName)
/** Chi bộ kế thừa, where there is one. */
export const askersHeir = sql<
  string | null
>`case when ${feedbackItems.askedById} is not null then ${organisations.name} end`
