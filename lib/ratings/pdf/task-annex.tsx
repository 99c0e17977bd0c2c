import { View } from '@react-pdf/renderer'
import { FormHeading } from '@/lib/pdf/form'
import { mm, textWidth } from '@/lib/pdf/measures'
import { PdfTable } from '@/lib/pdf/table'

const ROWS = 12
const heads = [
  { header: 'TT', width: mm(11), align: 'center' as const },
  { header: 'Nhiệm vụ, sản phẩm', width: textWidth - mm(101) },
  { header: 'Tiến độ', width: mm(30) },
  { header: 'Chất lượng', width: mm(30) },
  { header: 'Ghi chú', width: mm(30) },
]

/** Phụ lục kết quả thực hiện nhiệm vụ (5.8.1 of the domain note on members), to be written on. */
export function TaskAnnex() {
  return (
    <View break>
      <FormHeading>{[{ text: 'PHỤ LỤC: KẾT QUẢ THỰC HIỆN NHIỆM VỤ', cut: 'bold' }]}</FormHeading>
      <PdfTable
        heads={heads}
        rows={Array.from({ length: ROWS }, (_, at) => [String(at + 1), '', '', '', ''])}
      />
    </View>
  )
}
