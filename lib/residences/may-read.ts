import { or, sql } from 'drizzle-orm'
import { residences } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

export const ofOwn = (viewer: Viewer) => scope(viewer, 'residences.read', { path: residences.orgPath })
export const ofHere = (viewer: Viewer) => scope(viewer, 'residences.read', { path: residences.residencePath })
/** Both sides keep a register (Hướng dẫn 06-HD/TW, 10.3đ). */
export const readable = (viewer: Viewer) => or(ofOwn(viewer), ofHere(viewer)) ?? sql`false`
