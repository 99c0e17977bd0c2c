import { Page, View } from '@react-pdf/renderer'
import { Blank, FormRow, Label } from '@/lib/pdf/form'
import { margins, mm, pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'

export type Cover = {
  /** "ĐẢNG BỘ XÃ AN THỊNH" and "CHI BỘ THÔN ĐÔNG HẠ". */
  superior: string
  organisation: string
  /** "2022–2025"; empty where no term is known. */
  term: string
  year: string
  /** "từ ngày 07/9/2022 đến ngày 05/12/2022". */
  period: string
}

function Line({ children, size, isBold = false }: { children: string; size: number; isBold?: boolean }) {
  return (
    <SetText
      size={size}
      pitch={size * 1.4}
      cut={isBold ? 'bold' : 'regular'}
      align="center"
      width={textWidth}
    >
      {children}
    </SetText>
  )
}

/** Bìa: no layout of the physical book is prescribed (F10); the volume number is written by hand. */
export function BookCover({ superior, organisation, term, year, period }: Cover) {
  return (
    <Page
      size="A4"
      wrap={false}
      style={{
        paddingTop: margins.top,
        paddingBottom: margins.bottom,
        paddingLeft: margins.left,
        paddingRight: margins.right,
      }}
    >
      <Line size={sizes.partyName} isBold>
        ĐẢNG CỘNG SẢN VIỆT NAM
      </Line>
      <Line size={sizes.organisation}>{superior.toLocaleUpperCase('vi')}</Line>
      <Line size={sizes.organisation} isBold>
        {organisation.toLocaleUpperCase('vi')}
      </Line>
      <View style={{ marginTop: mm(70) }}>
        <Line size={28} isBold>
          SỔ BIÊN BẢN
        </Line>
        <Line size={22} isBold>
          SINH HOẠT CHI BỘ
        </Line>
      </View>
      <View style={{ marginTop: mm(14), rowGap: pitches.body / 3 }}>
        {term !== '' && <Line size={sizes.title}>{`Nhiệm kỳ ${term}`}</Line>}
        <Line size={sizes.title} isBold>{`Năm ${year}`}</Line>
        <Line size={sizes.body}>{period}</Line>
      </View>
      <View style={{ marginTop: mm(50), marginLeft: mm(55) }}>
        <FormRow indent={0}>
          <Label>Quyển số:</Label>
          <Blank value="" width={mm(28)} />
        </FormRow>
      </View>
    </Page>
  )
}
