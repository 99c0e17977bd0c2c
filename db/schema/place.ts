import { orgPath, refersTo } from '../columns'
import { organisations } from './organisations'

/** The organisation a row belongs to, and its place in the tree. */
export const place = () => ({
  orgId: refersTo(() => organisations.id),
  orgPath: orgPath(),
})
