import { showDay } from '@/lib/core/dates'
import type { Member } from '@/lib/members/queries/detail'
import { optionsOf } from '@/lib/organisations/labels'
import { endPost, recordPost, withdrawPost } from '@/lib/posts/actions'
import { basisLabel, postLabel, postName } from '@/lib/posts/labels'
import type { listPostPlaces, PostRow } from '@/lib/posts/queries'
import { postsAt } from '@/lib/posts/rules'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

/** Not withdrawn: held on one day at least. */
const isHeld = ({ startsOn, endsOn }: PostRow) => endsOn === null || endsOn >= startsOn

const columns: Column<PostRow>[] = [
  {
    header: 'Thời gian',
    cell: (row) => {
      const from = `Từ ${showDay(row.startsOn)}`
      if (!isHeld(row)) return { text: from, badges: [['plain', 'Ghi nhầm, đã rút'] as const] }
      return `${from} ${row.endsOn ? `đến ${showDay(row.endsOn)}` : 'đến nay'}`
    },
  },
  {
    header: 'Chức vụ',
    cell: (row) => ({ text: postName(row), note: row.orgKind === 'cell' ? row.orgName : '' }),
  },
  {
    header: 'Theo quyết định',
    cell: ({ basis, decisionNumber, decidedBy }) => ({
      text: [decisionNumber && `Số ${decisionNumber}`, decidedBy].filter(Boolean).join(', '),
      note: basis ? basisLabel[basis] : '',
    }),
    isQuiet: ({ basis, decisionNumber, decidedBy }) => !basis && !decisionNumber && !decidedBy,
  },
  { header: 'Kết thúc vì, nhầm thế nào', cell: ({ endNote }) => endNote, isQuiet: ({ endNote }) => !endNote },
]

type Given = {
  member: Pick<Member, 'id' | 'position'>
  rows: PostRow[]
  places: Awaited<ReturnType<typeof listPostPlaces>>
  /** A post in another organisation is ended and withdrawn there. */
  may: { record: boolean; end: (row: PostRow) => boolean; withdraw: (row: PostRow) => boolean }
}

/** Chức vụ đảng with dates: what runs, then the history. */
export function Posts({ member, rows, places, may }: Given) {
  const running = rows.filter(({ endsOn }) => !endsOn)
  const ending = running.filter(may.end)
  const wrong = rows.filter((row) => isHeld(row) && may.withdraw(row))
  const isUndated = member.position && running.length === 0
  return (
    <Section title="Chức vụ đảng" id="posts">
      {isUndated && (
        <p>{`Biên bản đang in chức vụ “${member.position}”; chưa ghi giữ từ ngày nào, theo quyết định nào.`}</p>
      )}
      <Table rows={rows} columns={columns} empty="Chưa ghi chức vụ đảng nào." />
      {may.record && places.length > 0 && (
        <Form fold="Ghi chức vụ" action={recordPost} submit="Ghi chức vụ" hidden={{ memberId: member.id }}>
          <Select
            name="postOrgId"
            label="Tại"
            value={places[0]?.id}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="postKind"
            label="Chức vụ"
            blank="Chọn chức vụ"
            options={optionsOf(postLabel, [...new Set(places.flatMap(({ kind }) => postsAt(kind)))])}
          />
          <DayField name="postFrom" label="Từ ngày" />
          <DayField name="postTo" label="Đến ngày" hint="Để trống nếu đang giữ." isOptional />
          <Select
            name="postBasis"
            label="Bầu hay chỉ định"
            blank="Chưa rõ"
            options={optionsOf(basisLabel, ['elected', 'appointed'])}
            isOptional
          />
          <TextField
            name="postDecision"
            label="Quyết định chuẩn y hoặc chỉ định số"
            maxLength={60}
            isOptional
          />
          <TextField name="postDecidedBy" label="Cấp ủy ra quyết định" maxLength={150} isOptional />
        </Form>
      )}
      {ending.length > 0 && (
        <Form fold="Ghi kết thúc chức vụ" action={endPost} submit="Ghi kết thúc chức vụ" isPlain>
          <Select
            name="postId"
            label="Chức vụ"
            value={ending[0]?.id}
            options={ending.map((row) => ({ value: row.id, label: postName(row) }))}
          />
          <DayField name="postEndsOn" label="Ngày cuối giữ chức vụ" />
          <TextField name="postEndNote" label="Lý do" hint="Ví dụ: hết nhiệm kỳ" maxLength={200} />
        </Form>
      )}
      {wrong.length > 0 && (
        <Form fold="Rút chức vụ ghi nhầm" action={withdrawPost} submit="Rút chức vụ ghi nhầm" isPlain>
          <Select
            name="wrongPostId"
            label="Lần ghi nhầm"
            blank="Chọn lần ghi"
            options={wrong.map((row) => ({
              value: row.id,
              label: `Từ ${showDay(row.startsOn)}: ${postName(row)}`,
            }))}
          />
          <TextField
            name="postMistake"
            label="Vì sao rút"
            hint="Ví dụ: ghi nhầm người. Coi như không giữ ngày nào; dòng cũ vẫn còn, kèm lý do này"
            maxLength={200}
          />
        </Form>
      )}
    </Section>
  )
}
