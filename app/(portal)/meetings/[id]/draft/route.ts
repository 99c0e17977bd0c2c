import { getSession } from '@/lib/auth/session'
import { id } from '@/lib/core/fields'
import { isForeign } from '@/lib/core/foreign'
import { textWithin } from '@/lib/core/sent-text'
import { autosave } from '@/lib/meetings/autosave'
import { MOST_SAVED, TOO_MUCH_SAVED } from '@/lib/meetings/draft'
import { signOfLife } from '@/lib/meetings/sign-of-life'

const answer = (status: number, body: Record<string, unknown>) =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })

/** Tự lưu biên bản. Says 401 instead of leading to the sign-in page: the page keeps the draft and asks to sign in. */
export const PUT = (request: Request, context: Context) => handle(request, context, autosave)

/** A sign of life of the one who writes, or taking the pen over from another. */
export const POST = (request: Request, context: Context) => handle(request, context, signOfLife)

type Context = RouteContext<'/meetings/[id]/draft'>

async function handle(request: Request, { params }: Context, work: typeof autosave) {
  if (isForeign(request)) return answer(403, { message: 'Yêu cầu không đến từ cổng này.' })
  const session = await getSession()
  if (!session || session.mustChangePassword) return answer(401, { message: 'Phiên đăng nhập đã hết.' })
  const meetingId = id().safeParse((await params).id)
  if (!meetingId.success) return answer(404, { message: 'Không tìm thấy nội dung này.' })
  const text = await textWithin(request, MOST_SAVED)
  if (text === undefined) return answer(413, { message: TOO_MUCH_SAVED })
  const { status, body } = await work(session.viewer, meetingId.data, read(text))
  return answer(status, body)
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
