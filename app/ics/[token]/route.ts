import { createHash } from 'node:crypto'
import { viewerOfFeed } from '@/lib/calendar/feed'
import { calendarText } from '@/lib/calendar/ics'
import { listFeedEvents } from '@/lib/calendar/queries/feed'
import { businessDay } from '@/lib/core/settings'

/** A person's own calendar for a phone: the secret address is the key; unknown and revoked look alike. */
export async function GET(request: Request, { params }: RouteContext<'/ics/[token]'>) {
  const viewer = await viewerOfFeed((await params).token)
  if (!viewer)
    return new Response('Không có lịch này.', { status: 404, headers: { 'cache-control': 'no-store' } })
  const text = calendarText('Lịch sinh hoạt', await listFeedEvents(viewer, await businessDay()))
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = {
    etag: tag,
    // Programs that ask every few minutes get the same answer from their own copy for a quarter of an hour.
    'cache-control': 'private, max-age=900',
    'x-robots-tag': 'noindex',
  }
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="lich-sinh-hoat.ics"',
    },
  })
}
