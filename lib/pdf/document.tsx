import { Document, Page, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { face } from './fonts'
import {
  ascent,
  figureHeight,
  formCodeBaseline,
  landscapeTextWidth,
  margins,
  pageNumberTop,
  paragraphGap,
  sizes,
  textWidth,
} from './measures'
import { SetText } from './set-text'
import { clean } from './text'

const draftWord = 'DỰ THẢO'

type Sheet = {
  children: ReactNode
  /** Metadata: what the reader's programme shows as title, author and subject. */
  name: string
  author: string
  about: string
  isLandscape?: boolean
  isDraft?: boolean
  formCode?: string
  /** Between blocks; nothing of it is left at a page break. */
  gap?: number
}

/**
 * Arabic, from page 2, centred on the text block, at the top (§3.2). The box reaches down to the text: the engine
 * takes any distance between the two for a gap in the flow and would leave it empty at the foot of page 1.
 */
function PageNumber({ width, isDraft }: { width: number; isDraft: boolean }) {
  const top = pageNumberTop - (ascent - figureHeight) * sizes.pageNumber
  const style = { ...face('regular'), fontSize: sizes.pageNumber, textAlign: 'center' as const }
  return (
    <View fixed style={{ position: 'absolute', top, left: margins.left, width, height: margins.top - top }}>
      <Text style={style} render={({ pageNumber }) => (pageNumber > 1 ? String(pageNumber) : '')} />
      {isDraft && (
        <View style={{ position: 'absolute', top: 0, right: 0 }}>
          <Text
            style={{ ...face('bold'), fontSize: sizes.note }}
            render={({ pageNumber }) => (pageNumber > 1 ? draftWord : '')}
          />
        </View>
      )}
    </View>
  )
}

function FormCode({ children, width }: { children: string; width: number }) {
  return (
    <View
      style={{
        position: 'absolute',
        top: formCodeBaseline - ascent * sizes.formCode,
        left: margins.left,
        width,
      }}
    >
      <SetText size={sizes.formCode} pitch={sizes.formCode * 1.2} cut="italic" align="right" width={width}>
        {children}
      </SetText>
    </View>
  )
}

/** Khổ giấy, lề, số trang: everything that holds for each page of an official paper. */
export function Sheet({
  children,
  name,
  author,
  about,
  isLandscape = false,
  isDraft = false,
  formCode,
  gap = paragraphGap,
}: Sheet) {
  const width = isLandscape ? landscapeTextWidth : textWidth
  return (
    <Document
      language="vi-VN"
      title={clean(name)}
      author={clean(author)}
      subject={clean(about)}
      creator="Cổng thông tin Đảng bộ"
      producer="Cổng thông tin Đảng bộ"
    >
      <Page
        size="A4"
        orientation={isLandscape ? 'landscape' : 'portrait'}
        experimentalPagination
        style={{
          paddingTop: margins.top,
          paddingBottom: margins.bottom,
          paddingLeft: margins.left,
          paddingRight: margins.right,
          rowGap: gap,
        }}
      >
        <PageNumber width={width} isDraft={isDraft} />
        {formCode && <FormCode width={width}>{formCode}</FormCode>}
        {children}
      </Page>
    </Document>
  )
}
