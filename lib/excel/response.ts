import 'server-only'
import { withoutMarks } from '@/lib/papers/file-name'
import type { ExcelSheet } from './book'
import { writeInThread } from './thread'

/** A workbook to be saved, written away from the request. */
export async function excelResponse(sheets: ExcelSheet[], title: string) {
  return new Response(new Uint8Array(await writeInThread(sheets)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${withoutMarks(title).slice(0, 120)}.xlsx"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
