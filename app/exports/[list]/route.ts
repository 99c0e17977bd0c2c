import { downloadList } from '@/lib/exports/answer'

/** A list in Excel, as its page filters it. */
export async function GET(request: Request, { params }: RouteContext<'/exports/[list]'>) {
  return downloadList(request, (await params).list)
}
