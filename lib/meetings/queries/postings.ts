import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { postingsFor } from '@/lib/meetings/postings'
import { getMeeting } from './meeting'

/** The two days of a meeting on the national app, where nothing else of it is shown. */
export async function getPostings(viewer: Viewer, meetingId: number) {
  const meeting = await getMeeting(viewer, meetingId)
  return meeting && postingsFor(viewer, meeting)
}
