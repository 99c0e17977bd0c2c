import { and, eq, or } from 'drizzle-orm'
import { feedbackItems } from '@/db/schema'
import { can, ownPlaces, type Permission, type Place, scope, type Viewer } from '@/lib/auth/policy'
import { topOf } from '@/lib/organisations/top'
import { type Item, isMarkable } from './rules/sensitive'

const place = { path: feedbackItems.orgPath, agencyPath: feedbackItems.agencyPath }
export const inReach = (viewer: Viewer, permission: Permission) => scope(viewer, permission, place)

type Marked = Place & { isSensitive: boolean }

/** Nội dung nhạy cảm is read by those on its path alone. */
export const mayRead = (viewer: Viewer, item: Marked) =>
  can(viewer, 'feedback.read', item) && (!item.isSensitive || can(viewer, 'feedback.readSensitive', item))

/** The same answer as a condition. */
export const onPath = (viewer: Viewer) =>
  and(
    inReach(viewer, 'feedback.read'),
    or(eq(feedbackItems.isSensitive, false), inReach(viewer, 'feedback.readSensitive')),
  )

type Held = Place & Item & { cellId: number; ownerId: number; agencyId: number | null }

/** The cell whose item it is, or the desk that holds it now; while an agency does, the office that routed it there. */
export const mayMark = (viewer: Viewer, item: Held) =>
  isMarkable(item) &&
  can(viewer, 'feedback.markSensitive', item) &&
  ownPlaces(viewer).some(
    (id) =>
      id === item.cellId ||
      id === item.ownerId ||
      (item.ownerId === item.agencyId && id === topOf(item.path)),
  )
