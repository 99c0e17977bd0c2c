import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, pathText, refersTo, viText } from '../columns'
import { accounts } from './accounts'
import { feedbackItems } from './feedback'
import { organisations } from './organisations'
import { place } from './place'

/** Góp ý phối hợp: an agency asked for its opinion on an item that another one answers; it never owns the item. */
export const feedbackOpinions = pgTable(
  'feedback_opinions',
  {
    id: id(),
    itemId: refersTo(() => feedbackItems.id),
    ...place(),
    agencyId: refersTo(() => organisations.id),
    agencyPath: pathText(),
    askedOn: day().notNull(),
    /** By when. */
    wantedOn: day().notNull(),
    /** Written once. */
    text: text(),
    givenOn: day(),
    givenBy: integer().references(() => accounts.id),
    insteadOf: viText(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('feedback_opinions_agency').on(table.itemId, table.agencyId),
    index('feedback_opinions_place').on(table.agencyPath, table.givenOn),
  ],
)
