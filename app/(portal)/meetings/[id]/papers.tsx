import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import type { Meeting, Minutes } from '@/lib/meetings/queries/meeting'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'
import type { Words } from '@/lib/ui/words'
import { listPaperCodes } from '@/lib/verify/queries'
import { IssueAgenda } from './issue-agenda'
import { type PaperRow, paperRows } from './paper-rows'

type Code = Awaited<ReturnType<typeof listPaperCodes>>[number]

/** Giấy tờ: every paper of the meeting in one list, with its number, its state and its code. */
export async function Papers({
  viewer,
  meeting,
  minutes,
}: {
  viewer: Viewer
  meeting: Meeting
  minutes?: Minutes
}) {
  const rows = await paperRows(viewer, meeting, minutes)
  const stored = rows.flatMap(({ stored }) => stored ?? [])
  if (rows.length === 0) return null
  const codes = await listPaperCodes(viewer, {
    forms: [...new Set(stored.map(({ form }) => form))],
    ids: stored.map(({ subjectId }) => subjectId),
  })
  return (
    <Section title="Giấy tờ" id="papers">
      <Table
        rows={rows}
        empty=""
        columns={[
          { header: 'Giấy tờ', cell: ({ name, number }) => ({ text: name, isStrong: true, note: number }) },
          { header: 'Trạng thái', cell: (row) => stateOf(row, codes) },
          {
            header: 'Mã tra cứu',
            cell: (row) => <Codes row={row} codes={codes} />,
            isQuiet: isWithoutCode(codes),
          },
          { header: 'In, xem', cell: ({ links }) => <Links links={links} /> },
        ]}
      />
      <IssueAgenda viewer={viewer} meetingId={meeting.id} />
    </Section>
  )
}

const codesOf = ({ stored }: PaperRow, codes: Code[]) =>
  codes.filter(
    ({ form, subjectId, state, supersededAt }) =>
      form === stored?.form && subjectId === stored.subjectId && (state === 'made' || !supersededAt),
  )

const isWithoutCode = (codes: Code[]) => (row: PaperRow) => codesOf(row, codes).length === 0

/** The print that holds speaks for its paper; one that failed is made again when it is next asked for. */
function stateOf(row: PaperRow, codes: Code[]): Words {
  const now = codesOf(row, codes).find(({ supersededAt }) => !supersededAt)
  if (!now) return { badges: [['plain', row.state]] }
  return {
    badges: [
      now.state === 'made' ? ['good', row.issuedState ?? 'Đã lưu bản in'] : ['calm', 'Chờ tạo bản in'],
      ...(row.isChanged ? [['warn', 'Đã sửa sau khi phát hành'] as const] : []),
    ],
    note: now.issuedBy ? `${showDay(now.issuedOn)}, ${now.issuedBy}` : undefined,
  }
}

/** Each code leads to where it is verified. */
const Codes = ({ row, codes }: { row: PaperRow; codes: Code[] }) => (
  <ul>
    {codesOf(row, codes).map(({ id, code, supersededAt }) => (
      <li key={id}>
        <Link href={`/verify/${code}`} className="whitespace-nowrap">
          {code}
        </Link>
        {supersededAt && replacedWords(row, codes)}
      </li>
    ))}
  </ul>
)

function replacedWords(row: PaperRow, codes: Code[]) {
  const now = codesOf(row, codes).find(({ supersededAt }) => !supersededAt)
  return now ? ` (đã thay bằng bản ${now.code})` : ' (không còn hiệu lực)'
}

const Links = ({ links }: { links: PaperRow['links'] }) => (
  <ul>
    {links.map(({ href, text }) => (
      <li key={href}>
        {href.startsWith('/print/') ? <a href={href}>{text}</a> : <Link href={href}>{text}</Link>}
      </li>
    ))}
  </ul>
)
