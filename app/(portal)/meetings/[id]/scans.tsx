import { withInstead } from '@/lib/accounts/words'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { sizeText, typeLabel } from '@/lib/files/labels'
import type { Meeting, Minutes } from '@/lib/meetings/queries/meeting'
import { replaceScan } from '@/lib/scans/actions'
import { scanLabel } from '@/lib/scans/labels'
import { listScans, type ScanRow } from '@/lib/scans/queries'
import { Badge } from '@/lib/ui/badge'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { grouped } from '@/lib/verify/rules'

/** Bản chụp giấy đã ký: what was attached, wrong ones too, and the way to attach one. */
export async function Scans({
  viewer,
  meeting,
  minutes,
}: {
  viewer: Viewer
  meeting: Meeting
  minutes: Minutes
}) {
  const rows = minutes.hasScans ? await listScans(viewer, meeting.id) : []
  const { attachScan: mayAttach, replaceScan: mayReplace } = meeting.may
  if (rows.length === 0 && !mayAttach) return null
  return (
    <Section title="Bản chụp giấy đã ký" id="scans">
      {rows.length === 0 && <p className="lead">Chưa đính bản chụp nào.</p>}
      {rows.map((row) => (
        <Scan key={row.id} row={row} mayReplace={mayReplace} />
      ))}
      {mayAttach && (
        <p>
          <Link href={`/meetings/${meeting.id}/scan`} className="button button-plain">
            Đính bản chụp giấy đã ký
          </Link>
        </p>
      )}
    </Section>
  )
}

function Scan({ row, mayReplace }: { row: ScanRow; mayReplace: boolean }) {
  const title = [scanLabel[row.of], row.note].filter(Boolean).join(', ')
  const address = `/scans/${row.publicId}`
  return (
    <div className="card flex flex-wrap gap-4">
      {row.hasThumbnail && (
        // biome-ignore lint/performance/noImgElement: a stored picture of a few kilobytes, behind the session
        <img
          src={`${address}?small`}
          alt=""
          className="max-h-40 max-w-32 border border-line"
          loading="lazy"
        />
      )}
      <div className="min-w-0 space-y-1">
        <p>
          <a href={address} className="font-semibold" download>{`Tải ${title}`}</a>
          {` (${typeLabel[row.type]}, ${sizeText(row.size)})`}
        </p>
        <p className="text-muted">{`${withInstead(row.attachedBy, row.insteadOf)} đính ngày ${showDay(row.attachedOn)}`}</p>
        {row.isOfEarlier && <Badge tone="warn">Của bản trước khi biên bản được mở lại</Badge>}
        {row.replacedOn && (
          <p>
            <Badge tone="bad">Bản chụp sai, không dùng</Badge>
            {` ${withInstead(row.replacedBy ?? '', row.replacedInsteadOf)} đánh dấu ngày ${showDay(row.replacedOn)}. Lý do: ${row.replacedFor}`}
          </p>
        )}
        <details>
          <summary className="cursor-pointer py-1">Mã băm SHA-256</summary>
          <code className="break-words">{grouped(row.sha256)}</code>
        </details>
        {mayReplace && !row.replacedOn && (
          <Form
            fold="Đính nhầm?"
            action={replaceScan}
            submit="Đánh dấu bản chụp sai"
            about={title}
            hidden={{ scanId: row.id }}
            isPlain
          >
            <TextField
              name="reason"
              label="Lý do"
              hint="Ví dụ: chụp thiếu trang, nhầm kỳ họp. Bản chụp vẫn được giữ."
              maxLength={200}
            />
          </Form>
        )}
      </div>
    </div>
  )
}
