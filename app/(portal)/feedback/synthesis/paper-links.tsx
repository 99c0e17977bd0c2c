import type { Day } from '@/lib/core/dates'
import type { getIssuedSynthesis } from '@/lib/synthesis/queries/issued'
import { Notice } from '@/lib/ui/badge'
import { Issued } from '@/lib/ui/issued'
import { PrintButton } from '@/lib/ui/print-button'

type Its = {
  issued: Awaited<ReturnType<typeof getIssuedSynthesis>>
  orgId: number
  month: Day
  isAfter: boolean
}

/** The report as it was issued, as it stands now, and the workbook. */
export function PaperLinks({ issued, orgId, month, isAfter }: Its) {
  const asked = `${orgId}?month=${month.slice(0, 7)}`
  return (
    <div className="space-y-3 print:hidden">
      {isAfter && issued && (
        <div role="status">
          <Notice tone="good" title="Đã ban hành báo cáo tổng hợp.">
            Đồng chí in báo cáo để ký, gửi các nơi nhận. Số liệu thay đổi sau đó thì ban hành lại; bản mới
            thay bản cũ.
          </Notice>
        </div>
      )}
      {issued && <Issued {...issued} />}
      <p className="flex flex-wrap gap-3">
        {issued && (
          <a href={`/print/synthesis/${asked}`} className="button button-plain">
            In báo cáo đã ban hành
          </a>
        )}
        <a href={`/print/synthesis/${asked}&draft`} className="button button-plain">
          In dự thảo báo cáo
        </a>
        <a href={`/print/synthesis-excel/${asked}`} className="button button-plain">
          Tải tệp Excel
        </a>
        <PrintButton label="In trang này" isPlain />
      </p>
    </div>
  )
}
