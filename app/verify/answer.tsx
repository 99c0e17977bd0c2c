import { showDay } from '@/lib/core/dates'
import { Badge, Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import type { Answer } from '@/lib/verify/look-up'
import type { VerifiedPaper } from '@/lib/verify/queries'
import { grouped } from '@/lib/verify/rules'

/** What the portal says to the code, and to code and hash together. */
export function AnswerView({ answer }: { answer: Answer }) {
  if (answer.kind === 'nothingAsked') return null
  return (
    <div role={answer.kind === 'unreadable' || answer.kind === 'mustWait' ? 'alert' : 'status'}>
      {answer.kind === 'paper' ? <PaperAnswer {...answer} /> : <Notice {...words(answer)} />}
    </div>
  )
}

function words(answer: Exclude<Answer, { kind: 'nothingAsked' | 'paper' }>) {
  switch (answer.kind) {
    case 'unreadable':
      return { tone: 'bad' as const, title: answer.message }
    case 'mustWait':
      return { tone: 'warn' as const, title: answer.message }
    case 'needsHash':
      return {
        tone: 'calm' as const,
        title: `Mã ${answer.code}: đồng chí chọn tệp PDF hoặc nhập mã băm để đối chiếu.`,
        children:
          'Chỉ người có quyền đọc văn bản, khi đã đăng nhập, mới xem được mã này là của văn bản nào. Chỉ có bản giấy: đồng chí hỏi nơi ban hành ghi ở đầu văn bản.',
      }
    case 'genuine':
      return {
        tone: 'good' as const,
        title: 'Có: mã tra cứu và tệp khớp với bản đã lưu trên cổng.',
        children: 'Tệp đúng từng byte với bản lưu và đang có hiệu lực.',
      }
    case 'noMatch':
      return {
        tone: 'bad' as const,
        title: 'Không khớp.',
        children:
          'Có thể mã hoặc mã băm nhập sai, tệp đã bị sửa dù chỉ một dấu, hoặc văn bản đã có bản khác thay. Đồng chí tải lại tệp gốc từ nơi gửi rồi kiểm tra lần nữa.',
      }
  }
}

function PaperAnswer({ code, paper, fits }: { code: string; paper: VerifiedPaper; fits?: boolean }) {
  const {
    label,
    about,
    number,
    organisation,
    issuedOn,
    sha256,
    supersededAt,
    issuedBy,
    replacedBy,
    replacedOn,
    standing,
  } = paper
  return (
    <div className="space-y-4">
      {fits !== undefined && (
        <Notice
          tone={fits ? 'good' : 'bad'}
          title={fits ? 'Khớp: tệp đúng từng byte với bản đã lưu.' : 'Không khớp: tệp khác với bản đã lưu.'}
        />
      )}
      <Notice
        tone={supersededAt ? 'bad' : 'good'}
        title={
          replacedOn
            ? `Bản này đã thay bằng bản ngày ${showDay(replacedOn)}, không còn hiệu lực.`
            : supersededAt
              ? 'Bản này đã có bản khác thay, không còn hiệu lực.'
              : `Có văn bản mang mã ${code}.`
        }
      >
        {replacedBy && (
          <>
            Mã tra cứu của bản thay: <Link href={`/verify/${replacedBy}`}>{replacedBy}</Link>.
          </>
        )}
      </Notice>
      <SummaryList
        rows={[
          { name: 'Văn bản', value: `${label} ${about ?? ''}` },
          ...(number ? [{ name: 'Số', value: number.replace(/^Số /, '') }] : []),
          { name: 'Tổ chức', value: organisation },
          { name: issuedBy ? 'Ngày lập, phát hành' : 'Ngày hoàn tất', value: showDay(issuedOn) },
          ...(issuedBy ? [{ name: 'Người lập, phát hành', value: issuedBy }] : []),
          ...(standing && !(replacedBy && issuedBy)
            ? [
                {
                  name: 'Trạng thái',
                  value: <Badge tone={standing.state.tone}>{standing.state.label}</Badge>,
                },
              ]
            : []),
          ...(standing?.corrections
            ? [{ name: 'Đính chính', value: `Có ${standing.corrections} đính chính, xem tại hồ sơ` }]
            : []),
          { name: 'Mã băm SHA-256 của tệp', value: <code>{grouped(sha256)}</code> },
          ...(standing?.contentHash
            ? [
                {
                  name: 'Mã băm nội dung',
                  value: <code>{grouped(standing.contentHash)}</code>,
                },
              ]
            : []),
        ]}
      />
      {standing && (
        <p>
          <Link href={standing.href}>Mở hồ sơ của văn bản này</Link>
        </p>
      )}
    </div>
  )
}
