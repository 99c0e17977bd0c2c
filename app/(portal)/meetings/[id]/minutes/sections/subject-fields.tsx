import { optionsOf, standingLabel } from '@/lib/meetings/labels'
import { groundLabel, penaltyLabel } from '@/lib/meetings/person-labels'
import type { PersonKind } from '@/lib/meetings/rules/person-votes'
import { exemptionLabel } from '@/lib/members/labels'
import { levelOptions } from '@/lib/ratings/labels'
import { Checkbox, DayField, Select, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'

type Fields = { at: string; flat: Record<string, string>; kind: PersonKind }

/** From the register; only who asks to be admitted is written by name. */
export function PersonField({ at, flat, kind, draft }: Fields & { draft: SectionProps['draft'] }) {
  if (kind === 'admission')
    return (
      <TextField
        name={`${at}.name`}
        label="Họ và tên người xin vào Đảng"
        value={flat[`${at}.name`]}
        maxLength={120}
      />
    )
  const chosen = flat[`${at}.memberId`]
  const listed = draft.content.attendance.flatMap(({ memberId, name, standing }) =>
    memberId === null || standing === 'temporary' || (kind === 'confirmation' && standing === 'full')
      ? []
      : [{ value: memberId, label: standing === 'full' ? name : `${name} (${standingLabel[standing]})` }],
  )
  const isGone = chosen && !listed.some(({ value }) => String(value) === chosen)
  const gone = isGone
    ? [{ value: Number(chosen), label: `${flat[`${at}.name`]} (không còn trong danh sách của chi bộ)` }]
    : []
  return (
    <Select
      name={`${at}.memberId`}
      label="Đảng viên được xét"
      value={chosen}
      options={[...listed, ...gone]}
      blank="Chọn đảng viên"
    />
  )
}

/** What each kind asks about the person. */
export function Particulars({ at, flat, kind }: Fields) {
  const value = (name: string) => ({ name: `${at}.${name}`, value: flat[`${at}.${name}`] })
  const papers = (hint: string) => (
    <TextArea
      {...value('papers')}
      label="Giấy tờ trong hồ sơ, mỗi giấy một dòng"
      hint={hint}
      maxLength={4_000}
    />
  )
  const person = (
    <>
      <DayField {...value('bornOn')} label="Ngày sinh" />
      <TextField {...value('work')} label="Nghề nghiệp, nơi làm việc" maxLength={200} isOptional />
    </>
  )
  switch (kind) {
    case 'admission':
      return (
        <>
          {person}
          <TextField {...value('union')} label="Đoàn thể" maxLength={200} isOptional />
          <TextArea
            {...value('introducers')}
            label="Người giới thiệu, mỗi người một dòng"
            rows={2}
            maxLength={500}
          />
          {papers('Ví dụ: Đơn xin vào Đảng; lý lịch đã thẩm tra; giấy giới thiệu; nghị quyết của đoàn thể')}
        </>
      )
    case 'confirmation':
      return (
        <>
          {person}
          <DayField {...value('admittedOn')} label="Ngày kết nạp" />
          <DayField {...value('probationEndsOn')} label="Ngày hết thời gian dự bị" />
          <TextField
            {...value('helper')}
            label="Người được phân công giúp đỡ"
            list="people"
            maxLength={120}
            isOptional
          />
          {papers('Ví dụ: Bản tự kiểm điểm; nhận xét của người giúp đỡ; ý kiến của đoàn thể, nơi cư trú')}
        </>
      )
    case 'exemption':
      return (
        <>
          <Select
            {...value('exemptionKind')}
            label="Trường hợp xin miễn"
            hint="Chỉ chọn loại lý do; không ghi bệnh."
            options={optionsOf(exemptionLabel)}
            blank="Chọn trường hợp"
          />
          <Checkbox
            name={`${at}.isReduction`}
            label="Chỉ xin giảm, không xin miễn (tuổi cao, sức khỏe yếu)"
            isChecked={flat[`${at}.isReduction`] === 'on'}
          />
          <DayField {...value('startsOn')} label="Miễn từ ngày" />
          <DayField
            {...value('endsOn')}
            label="Đến ngày"
            hint="Tuổi cao, sức khỏe yếu thì để trống; trường hợp khác phải dưới 12 tháng và do cấp ủy quyết định."
            isOptional
          />
          {papers('Ví dụ: Đơn xin miễn, hoặc báo cáo trực tiếp tại chi bộ')}
        </>
      )
    case 'removal':
      return (
        <>
          <Select
            {...value('ground')}
            label="Căn cứ xóa tên"
            options={optionsOf(groundLabel)}
            blank="Chọn căn cứ"
          />
          <TextArea
            {...value('warnings')}
            label="Đã yêu cầu tự kiểm điểm, nhắc nhở"
            hint="Ghi các lần, ngày và kết quả"
            rows={3}
            maxLength={2_000}
          />
          {papers('Ví dụ: Sổ đảng phí; biên bản ghi vắng không lý do; bản tự kiểm điểm')}
        </>
      )
    case 'leaving':
      return (
        <>
          <p className="text-muted">
            Chỉ xét khi đồng chí ấy không vi phạm; có vi phạm thì xử lý kỷ luật trước (Hướng dẫn 06-HD/TW, mục
            11.2).
          </p>
          {papers('Ví dụ: Đơn xin ra khỏi Đảng, nêu lý do')}
        </>
      )
    case 'discipline':
      return (
        <>
          <Select
            {...value('penalty')}
            label="Hình thức đề nghị"
            options={optionsOf(penaltyLabel)}
            blank="Chọn hình thức"
          />
          {papers('Ví dụ: Bản tự kiểm điểm; báo cáo thẩm tra. Không chép nội dung hồ sơ đang kiểm tra')}
        </>
      )
    case 'yearEnd':
      return (
        <>
          <Select {...value('selfLevel')} label="Mức tự nhận" options={levelOptions} blank="Chọn mức" />
          <Select
            {...value('proposedLevel')}
            label="Mức chi ủy đề nghị"
            options={levelOptions}
            blank="Chưa đề nghị"
            isOptional
          />
        </>
      )
  }
}
