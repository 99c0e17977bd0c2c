import type { meetingKind } from '@/db/schema'

export type MeetingKind = (typeof meetingKind.enumValues)[number]
