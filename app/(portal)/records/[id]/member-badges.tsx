import { waitWords } from '@/lib/awards/labels'
import type { BadgeWait } from '@/lib/awards/rules'
import { showDay } from '@/lib/core/dates'
import { postponeBadge, recordBadge, setAgeGap, takeBackBadge } from '@/lib/records/actions/badges'
import { badgeName } from '@/lib/records/labels'
import type { MemberBadge } from '@/lib/records/queries/badges'
import { BADGE_YEARS } from '@/lib/records/rules/badges'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<MemberBadge>[] = [
  { header: 'Huy hiệu', cell: ({ years }) => badgeName(years) },
  {
    header: 'Quyết định tặng',
    cell: ({ decisionNumber, decidedOn, isPosthumous, takenBackOn, takenBackReason }) => ({
      text: decidedOn
        ? `${isPosthumous ? 'Truy tặng: số' : 'Số'} ${decisionNumber}, ngày ${showDay(decidedOn)}`
        : 'Chưa tặng',
      note: takenBackOn ? `Lần ghi nhầm đã rút ngày ${showDay(takenBackOn)}: ${takenBackReason}` : undefined,
    }),
  },
  {
    header: 'Lùi thời gian xét',
    cell: ({ delayReason, delayUntil }) =>
      delayUntil ? { text: delayReason ?? '', note: `Xét từ ngày ${showDay(delayUntil)}` } : '',
    isQuiet: ({ delayUntil }) => !delayUntil,
  },
]

export const MemberBadges = ({ badges }: { badges: MemberBadge[] }) => (
  <Table rows={badges} columns={columns} empty="Chưa ghi Huy hiệu nào." />
)

const options = BADGE_YEARS.map((years) => ({ value: years, label: badgeName(years) }))

type Given = {
  record: { id: number; memberVersion: number; isDead: boolean; ageGapMonths: number; ageGapBasis: string }
  years: number | undefined
  badges: MemberBadge[]
  wait: BadgeWait | undefined
}

/** A decision of a former year or of today; a postponement with its reason. */
export const BadgeForms = ({ record, years, badges, wait }: Given) => (
  <>
    <Form
      fold={`Ghi quyết định ${record.isDead ? 'truy tặng' : 'tặng'} Huy hiệu Đảng`}
      action={recordBadge}
      submit="Ghi quyết định tặng"
      hidden={{ memberId: record.id }}
      isPlain
    >
      <Select name="years" label="Loại Huy hiệu" options={options} value={years} />
      <TextField name="decisionNumber" label="Số quyết định" hint="Ví dụ 125-QĐ/TU" maxLength={60} />
      <DayField name="decidedOn" label="Ngày quyết định" />
    </Form>
    {!record.isDead && <Postpone memberId={record.id} years={years} wait={wait} />}
    {!record.isDead && <AgeGap record={record} />}
    <TakeBack memberId={record.id} badges={badges.filter(({ decidedOn }) => decidedOn)} />
  </>
)

const Postpone = ({ memberId, years, wait }: Pick<Given, 'years' | 'wait'> & { memberId: number }) => (
  <Form
    fold="Ghi lùi thời gian xét tặng vì kỷ luật"
    action={postponeBadge}
    submit="Ghi lùi thời gian xét"
    hidden={{ memberId }}
    isPlain
  >
    <p>
      Quy định 294-QĐ/TW, mục 28.3.1c: bị khiển trách lùi 6 tháng, cảnh cáo 9 tháng, cách chức 12 tháng, và
      chi bộ công nhận đã sửa chữa. Đồng chí tính và ghi ngày được xét.
      {wait && ` Cổng gợi ý theo kỷ luật đã ghi, đồng chí xem lại: ${waitWords(wait).proposal}.`}
    </p>
    <Select name="delayedYears" label="Loại Huy hiệu" options={options} value={years} />
    <TextField
      name="delayReason"
      label="Lý do"
      hint="Ví dụ: bị khiển trách"
      value={wait && waitWords(wait).why}
      maxLength={300}
    />
    <DayField name="untilOn" label="Được xét từ ngày" value={wait && showDay(wait.untilOn)} />
  </Form>
)

const AgeGap = ({ record: { id, memberVersion, ageGapMonths, ageGapBasis } }: Pick<Given, 'record'>) => (
  <Form
    fold="Ghi thời gian không tính tuổi Đảng"
    action={setAgeGap}
    submit="Ghi thời gian không tính"
    hidden={{ memberId: id, version: memberVersion }}
    isPlain
  >
    <p>
      Quy định 294-QĐ/TW, mục 4.5: thời gian không tham gia sinh hoạt (khai trừ, xóa tên, gián đoạn) không
      tính vào tuổi Đảng. Cổng không tự tính; đồng chí ghi theo quyết định. Để trống cả hai ô số nếu tính đủ.
    </p>
    <TextField
      name="gapYears"
      label="Số năm"
      value={String(Math.floor(ageGapMonths / 12) || '')}
      inputMode="numeric"
      isOptional
      isShort
    />
    <TextField
      name="gapMonths"
      label="Số tháng"
      value={String(ageGapMonths % 12 || '')}
      inputMode="numeric"
      isOptional
      isShort
    />
    <TextField
      name="gapBasis"
      label="Theo quyết định"
      hint="Ví dụ 12-QĐ/HU ngày 05/01/2015 của Ban Thường vụ Huyện ủy"
      value={ageGapBasis}
      maxLength={200}
      isOptional
    />
  </Form>
)

const TakeBack = ({ memberId, badges }: { memberId: number; badges: MemberBadge[] }) =>
  badges.length > 0 && (
    <Form
      fold="Rút Huy hiệu ghi nhầm"
      action={takeBackBadge}
      submit="Rút Huy hiệu ghi nhầm"
      hidden={{ memberId }}
      isPlain
    >
      <Select
        name="takenYears"
        label="Huy hiệu ghi nhầm"
        options={badges.map(({ years }) => ({ value: years, label: badgeName(years) }))}
      />
      <TextField name="takeBackReason" label="Lý do" hint="Ví dụ: ghi nhầm người" maxLength={300} />
    </Form>
  )
