import { DayField, TextField } from '@/lib/ui/field'
import { Section } from '@/lib/ui/page'

export type Names = {
  name: string
  shortName: string
  committeeName: string
  symbol: string
  letterheadUpper: string
  letterheadLower: string
  placeName: string
  captions: { minutesLeft: string; minutesRight: string; onBehalf: string }
  tags?: string[]
  foundedOn?: string | null
}

/** Every name an organisation goes by and prints, filled in and open to correction. */
export function NameFields({ names }: { names: Names }) {
  return (
    <>
      <TextField name="name" label="Tên đầy đủ" value={names.name} />
      <TextField name="shortName" label="Tên ngắn trong danh sách" value={names.shortName} />
      <TextField name="committeeName" label="Tên cấp ủy hoặc chi bộ" value={names.committeeName} />
      <Section title="Trên văn bản">
        <TextField name="letterheadUpper" label="Dòng trên: tổ chức cấp trên" value={names.letterheadUpper} />
        <TextField name="letterheadLower" label="Dòng dưới: cơ quan ban hành" value={names.letterheadLower} />
        <TextField name="symbol" label="Ký hiệu văn bản" hint="Ví dụ ĐU, CB" value={names.symbol} isShort />
        <TextField name="placeName" label="Địa danh trước ngày tháng" value={names.placeName} />
        <TextField name="onBehalf" label="Thể thức ký thay mặt" value={names.captions.onBehalf} isShort />
        <TextField
          name="minutesLeft"
          label="Chữ ký bên trái biên bản"
          value={names.captions.minutesLeft}
          isShort
        />
        <TextField
          name="minutesRight"
          label="Chữ ký bên phải biên bản"
          value={names.captions.minutesRight}
          isShort
        />
      </Section>
      <TextField
        name="tags"
        label="Nhãn"
        hint="Cách nhau bằng dấu phẩy, ví dụ: biên giới, trường học"
        isOptional
        value={names.tags?.join(', ')}
      />
      <DayField name="foundedOn" label="Ngày thành lập" isOptional value={names.foundedOn} />
    </>
  )
}
